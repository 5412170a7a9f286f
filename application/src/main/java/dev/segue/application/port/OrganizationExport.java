package dev.segue.application.port;

import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.provider.LegacyId;
import java.util.Iterator;

/** A legacy provider's organizations and who belongs to them, streamed: from files or live. */
public interface OrganizationExport extends AutoCloseable {

    /**
     * The organizations, or what is wrong with a row.
     *
     * @throws UnreadableExport from the iterator, if the source breaks off
     */
    Iterator<OrganizationRow> organizations();

    /**
     * Every membership of every organization.
     *
     * @throws UnreadableExport from the iterator, if the source breaks off
     */
    Iterator<MembershipRow> memberships();

    @Override
    void close();

    /** One organization, or what is wrong with its row. */
    sealed interface OrganizationRow {
        record Usable(LegacyOrganization organization) implements OrganizationRow {}

        record Unusable(long number, String field, String remedy) implements OrganizationRow {}
    }

    /** One membership, or what is wrong with its row. */
    sealed interface MembershipRow {
        record Usable(LegacyId user, LegacyMembership membership) implements MembershipRow {}

        record Unusable(long number, String field, String remedy) implements MembershipRow {}
    }
}
