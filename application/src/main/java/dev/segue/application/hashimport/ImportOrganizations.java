package dev.segue.application.hashimport;

import dev.segue.application.Pseudonyms;
import dev.segue.application.port.Belongings;
import dev.segue.application.port.Belongings.Membership;
import dev.segue.application.port.Belongings.Possessions;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.WorkOsOrganizations;
import dev.segue.application.port.WorkOsOrganizations.Placed;
import dev.segue.domain.user.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes an export's organizations at WorkOS and notes who belongs to them, before any user moves:
 * whoever moves later takes their memberships with them. May be repeated.
 */
public final class ImportOrganizations {

    private static final int BATCH = 500;

    private final WorkOsOrganizations workOs;
    private final Belongings belongings;
    private final Pseudonyms pseudonyms;

    public ImportOrganizations(
            WorkOsOrganizations workOs, Belongings belongings, Pseudonyms pseudonyms) {
        this.workOs = workOs;
        this.belongings = belongings;
        this.pseudonyms = pseudonyms;
    }

    /** Hears of every row that could not be used. */
    public interface Watch {
        void unusable(String what, String remedy);
    }

    /**
     * Makes the organizations and notes the memberships.
     *
     * @throws ImportStopped if WorkOS does not answer; the same call resumes
     */
    public Directory run(OrganizationExport export, Watch watch) {
        Directory directory = organizations(export, watch);
        directory.memberships = memberships(export, directory, watch);
        return directory;
    }

    private Directory organizations(OrganizationExport export, Watch watch) {
        Directory directory = new Directory();
        Iterator<OrganizationRow> rows = export.organizations();
        while (rows.hasNext()) {
            switch (rows.next()) {
                case OrganizationRow.Usable(var organization) ->
                        place(organization, directory, watch);
                case OrganizationRow.Unusable(long number, var field, var remedy) ->
                        watch.unusable("organization row " + number, field + ": " + remedy);
            }
        }
        return directory;
    }

    private void place(LegacyOrganization organization, Directory directory, Watch watch) {
        String name = "organization " + organization.key().value();
        switch (workOs.ensure(organization)) {
            case Placed.There(OrganizationId id) -> directory.ids.put(organization.key(), id);
            case Placed.Refused(var code) ->
                    watch.unusable(name, "WorkOS refuses it: " + code.value());
            case Placed.Unanswered(var outage) ->
                    throw new ImportStopped(
                            name
                                    + " could not be made: "
                                    + outage.what()
                                    + "; run the same command to resume");
        }
    }

    private long memberships(OrganizationExport export, Directory directory, Watch watch) {
        long noted = 0;
        Map<Subject, List<Membership>> batch = new HashMap<>();
        Iterator<MembershipRow> rows = export.memberships();
        while (rows.hasNext()) {
            switch (rows.next()) {
                case MembershipRow.Usable(var user, var membership) -> {
                    Optional<Membership> place = directory.resolve(membership);
                    if (place.isEmpty()) {
                        watch.unusable(
                                "membership of user " + user.value(),
                                "there is no organization "
                                        + membership.organization().value()
                                        + " in WorkOS; correct the export");
                        continue;
                    }
                    batch.computeIfAbsent(pseudonyms.subjectOf(user), s -> new ArrayList<>())
                            .add(place.get());
                    noted++;
                }
                case MembershipRow.Unusable(long number, var field, var remedy) ->
                        watch.unusable("membership row " + number, field + ": " + remedy);
            }
            if (batch.size() == BATCH) {
                note(batch);
                batch = new HashMap<>();
            }
        }
        note(batch);
        return noted;
    }

    private void note(Map<Subject, List<Membership>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Map<Subject, Possessions> before = belongings.findAll(batch.keySet());
        Map<Subject, Possessions> after = new HashMap<>();
        batch.forEach((subject, places) -> {
            Possessions kept = before.getOrDefault(subject, Possessions.NONE);
            after.put(subject, new Possessions(merged(kept, places), kept.totp(), kept.metadata()));
        });
        belongings.keepAll(after);
    }

    /** One place in each organization; what comes later wins. */
    static List<Membership> merged(Possessions kept, List<Membership> places) {
        Map<OrganizationId, Membership> byOrganization = new HashMap<>();
        Stream.concat(kept.memberships().stream(), places.stream())
                .forEach(place -> byOrganization.put(place.organization(), place));
        return List.copyOf(byOrganization.values());
    }

    /** The organizations of an export, as WorkOS knows them. */
    public static final class Directory {

        private final Map<LegacyOrganization.Key, OrganizationId> ids = new HashMap<>();
        private long memberships;

        /** No organizations. */
        public static Directory none() {
            return new Directory();
        }

        /** The place as WorkOS knows it; empty if its organization is not there. */
        Optional<Membership> resolve(LegacyMembership membership) {
            return Optional.ofNullable(ids.get(membership.organization()))
                    .map(id -> new Membership(id, membership.roles()));
        }

        /** Organizations that are at WorkOS now. */
        public int organizations() {
            return ids.size();
        }

        /** Memberships that were noted. */
        public long memberships() {
            return memberships;
        }
    }
}
