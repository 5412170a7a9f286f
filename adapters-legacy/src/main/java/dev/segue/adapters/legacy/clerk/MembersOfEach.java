package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.Outage;
import java.util.Optional;

/**
 * The members of one organization after the other: Clerk can list those of all together, but only
 * by an offset that gets slower the deeper it is.
 */
final class MembersOfEach {

    private final Pages pages;
    private final OffsetPages organizations;
    private Optional<OffsetPages> members = Optional.empty();

    MembersOfEach(Pages pages, OffsetPages organizations) {
        this.pages = pages;
        this.organizations = organizations;
    }

    /** The next membership; empty at the end. */
    Optional<Fields> next() {
        Optional<Fields> next = members.flatMap(OffsetPages::get);
        while (next.isEmpty()) {
            Optional<Fields> organization = organizations.get();
            if (organization.isEmpty()) {
                return Optional.empty();
            }
            members = Optional.of(membersOf(organization.get()));
            next = members.flatMap(OffsetPages::get);
        }
        return next;
    }

    private OffsetPages membersOf(Fields organization) {
        try {
            String id = ClerkId.read(organization, "id");
            return new OffsetPages(pages, "/organizations/" + id + "/memberships");
        } catch (UnusableField e) {
            throw Pages.brokenOff(Outage.of("an organization whose " + e.getMessage()));
        }
    }
}
