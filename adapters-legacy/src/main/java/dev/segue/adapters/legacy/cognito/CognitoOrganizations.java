package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.GroupMapping.Mapped;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.OrganizationExport;
import dev.segue.domain.provider.LegacyId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a mapping file makes of the pool's groups; who is in them is read live. Keeps the members of
 * one organization in memory at a time, and those of all groups that give a role everywhere. Not
 * safe for use by several threads.
 */
public final class CognitoOrganizations implements OrganizationExport {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CognitoApi api;
    private final Groups groups;
    private final GroupMapping mapping;

    private CognitoOrganizations(CognitoSettings settings, GroupMapping mapping) {
        this.api = new CognitoApi(settings.access());
        this.groups = new Groups(PatientCalls.outlasting(api, PAUSE), settings.userPoolId());
        this.mapping = mapping;
    }

    /**
     * Reads the mapping; nothing is called yet.
     *
     * @param mapping CSV with the columns group, organization, organization_name and role
     * @throws dev.segue.application.port.UserExport.UnreadableExport if it is no such file
     */
    public static CognitoOrganizations of(CognitoSettings settings, Path mapping) {
        return new CognitoOrganizations(settings, GroupMapping.read(mapping));
    }

    /** Bad lines of the mapping first; groups of the pool that no line names last. */
    @Override
    public Iterator<OrganizationRow> organizations() {
        Set<String> named = mapping.rows().stream().map(Mapped::group).collect(Collectors.toSet());
        Stream<OrganizationRow> faults =
                mapping.faults().stream()
                        .map(fault ->
                                new OrganizationRow.Unusable(
                                        fault.number(), fault.field(), fault.remedy()));
        Stream<OrganizationRow> usable =
                mapping.organizations().values().stream().map(OrganizationRow.Usable::new);
        List<String> all = groups.names();
        Stream<OrganizationRow> unnamed =
                IntStream.range(0, all.size())
                        .filter(place -> !named.contains(all.get(place)))
                        .mapToObj(place -> notMapped(place + 1L));
        return Stream.of(faults, usable, unnamed).flatMap(rows -> rows).iterator();
    }

    private static OrganizationRow notMapped(long place) {
        return new OrganizationRow.Unusable(
                place,
                "group",
                "of the pool (by its place in the console's list) is not in the mapping; add a"
                        + " line, with nothing but its name to leave it out");
    }

    @Override
    public Iterator<MembershipRow> memberships() {
        return new Rows<>(new Walk()::read);
    }

    @Override
    public void close() {
        api.close();
    }

    private final class Walk {
        private final Deque<LegacyOrganization> ahead =
                new ArrayDeque<>(mapping.organizations().values());
        private final Deque<MembershipRow> rows = new ArrayDeque<>();
        private final Map<LegacyId, Set<RoleSlug>> everywhere = new HashMap<>();
        private final Set<LegacyId> placed = new LinkedHashSet<>();
        private boolean started;
        private boolean ended;

        Optional<MembershipRow> read() {
            if (!started) {
                started = true;
                mapping.everywhere().forEach(line -> take(line, everywhere));
            }
            while (rows.isEmpty() && !ahead.isEmpty()) {
                join(ahead.removeFirst());
            }
            if (rows.isEmpty() && !ended) {
                ended = true;
                rows.addAll(nowhere());
            }
            return Optional.ofNullable(rows.pollFirst());
        }

        /** All roles of a member at once: a second row would replace those of the first. */
        private void join(LegacyOrganization organization) {
            Map<LegacyId, Set<RoleSlug>> members = new LinkedHashMap<>();
            mapping.of(organization.key().value()).forEach(line -> take(line, members));
            members.forEach((user, roles) -> {
                roles.addAll(everywhere.getOrDefault(user, Set.of()));
                if (everywhere.containsKey(user)) {
                    placed.add(user);
                }
                rows.add(
                        new MembershipRow.Usable(
                                user,
                                new LegacyMembership(organization.key(), List.copyOf(roles))));
            });
        }

        private void take(Mapped line, Map<LegacyId, Set<RoleSlug>> members) {
            Optional<List<Account>> inGroup = groups.members(line.group());
            if (inGroup.isEmpty()) {
                rows.add(
                        new MembershipRow.Unusable(
                                line.number(), "group", "is not in the pool; correct it"));
            }
            for (Account account : inGroup.orElse(List.of())) {
                try {
                    Set<RoleSlug> roles =
                            members.computeIfAbsent(account.id(), id -> new LinkedHashSet<>());
                    line.role().ifPresent(roles::add);
                } catch (UnusableField e) {
                    rows.add(new MembershipRow.Unusable(line.number(), e.field(), e.remedy()));
                }
            }
        }

        /** Roles are held in organizations: outside of them they would be lost silently. */
        private List<MembershipRow> nowhere() {
            long lost = everywhere.keySet().stream().filter(user -> !placed.contains(user)).count();
            List<MembershipRow> told = new ArrayList<>();
            if (lost > 0) {
                told.add(
                        new MembershipRow.Unusable(
                                mapping.everywhere().getFirst().number(),
                                "role",
                                "of this and like lines finds %d users who are in no organization;"
                                                .formatted(lost)
                                        + " map another of their groups to one"));
            }
            return told;
        }
    }
}
