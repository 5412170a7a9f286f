package dev.segue.bootstrap.cli;

import dev.segue.application.plan.MigrationPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A provider's stand-in with a few users of each kind, and how the command line reads them.
 *
 * @param source the subcommand and its options, without {@code plan} or {@code import}
 * @param settings of the provider
 * @param hidden what must not be left behind, beside passwords and secrets of factors
 */
record MixedTenant(
        List<String> source,
        Map<String, String> settings,
        List<Member> people,
        List<String> hidden) {

    /** The organization that exists at each provider which has any. */
    static final String ORGANIZATION = "org_acme";

    /** A secret of an authenticator app, in Base32. */
    static final String TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    /**
     * One of the users.
     *
     * @param password empty if they have none
     * @param path the one that the plan must find
     * @param role in the organization, or empty
     * @param totp the secret that the export holds, or empty
     */
    record Member(
            String id,
            String email,
            String password,
            MigrationPath path,
            String role,
            String totp) {

        Member(String id, String email, String password, MigrationPath path) {
            this(id, email, password, path, "", "");
        }

        Member in(MigrationPath other) {
            return new Member(id, email, password, other, role, totp);
        }
    }

    MixedTenant {
        source = List.copyOf(source);
        settings = Map.copyOf(settings);
        people = List.copyOf(people);
        hidden = List.copyOf(hidden);
    }

    /** What is typed after the name of the program. */
    List<String> typed(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(source);
        words.addAll(List.of(more));
        return words;
    }

    List<Member> on(MigrationPath path) {
        return people.stream().filter(member -> member.path() == path).toList();
    }

    /** Each user's path by id, as the plan's file must have it. */
    Map<String, String> paths() {
        Map<String, String> paths = new TreeMap<>();
        people.forEach(member -> paths.put(member.id(), member.path().name()));
        return paths;
    }

    /** Every text that must not be left behind. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(hidden);
        people.forEach(member -> secrets.addAll(List.of(member.password(), member.totp())));
        secrets.removeIf(String::isEmpty);
        return secrets;
    }
}
