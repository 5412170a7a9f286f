package dev.segue.bootstrap.cli;

import dev.segue.application.live.DisposableDomain;
import dev.segue.application.live.Fact;
import dev.segue.application.live.LiveCheck;
import dev.segue.application.live.LiveReport;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.bootstrap.autoconfigure.ImportFactory;
import dev.segue.bootstrap.autoconfigure.SegueProperties;
import dev.segue.domain.user.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The doctor's check on the real tenants, and its options. */
final class LiveRun {

    @Option(
            names = "--disposable-domain",
            paramLabel = "DOMAIN",
            description = "Accounts that live for seconds get addresses below this domain.")
    private String domain;

    @Option(
            names = "--legacy-user",
            paramLabel = "EMAIL",
            description = "An account at the legacy provider that may see one wrong password.")
    private String legacyUser;

    @Option(
            names = "--keep",
            description = "Remember the layout of Firebase hashes that WorkOS takes, for imports.")
    private boolean keep;

    @Option(names = "--yes", description = "Yes, write to WorkOS (and delete it again).")
    private boolean agreed;

    /**
     * Stops before anything is asked if the call is not right.
     *
     * @throws ParameterException with what is wrong
     */
    void check(boolean wanted, CommandLine command) {
        if (!wanted) {
            if (domain != null || legacyUser != null || keep || agreed) {
                throw new ParameterException(command, "these options go with --live");
            }
            return;
        }
        if (domain == null) {
            throw new ParameterException(command, "--live needs --disposable-domain");
        }
        try {
            plan();
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(command, unusable.getMessage());
        }
        if (!agreed) {
            throw new ParameterException(
                    command,
                    "--live makes about 35 accounts at WorkOS, one at a time, and deletes them"
                            + " again; say --yes");
        }
    }

    private LiveCheck.Plan plan() {
        return new LiveCheck.Plan(
                new DisposableDomain(domain),
                Optional.ofNullable(legacyUser)
                        .map(text ->
                                EmailAddress.parse(text)
                                        .orElseThrow(() ->
                                                new IllegalArgumentException(
                                                        "--legacy-user needs an e-mail address"))));
    }

    /**
     * Asks, prints a table and fills the document.
     *
     * @return the exit code: 1 if accounts were left behind, 3 if a question got no answer
     */
    int run(Launch.Parts parts, Output output, Map<String, Object> document) {
        LiveReport report = parts.get(LiveCheck.class).run(plan());
        List<Fact> facts = new ArrayList<>(report.facts());
        facts.add(clock(parts.get(SegueProperties.class)));
        new FactTable(facts).lines().forEach(output::line);
        Optional<LayoutName> kept =
                report.layout()
                        .filter(layout -> keep)
                        .map(layout -> kept(parts.get(ImportFactory.class), layout));
        kept.ifPresent(layout -> output.line("kept: imports write layout " + layout.value()));
        report.leftBehind()
                .forEach(id -> output.line("LEFT BEHIND: delete external id " + id.value()));
        if (!report.swept()) {
            output.line("warn: accounts of interrupted checks could not be looked for");
        }
        document.put("facts", facts.stream().map(LiveRun::shown).toList());
        document.put("kept", kept.map(LayoutName::value).orElse(""));
        document.put("swept", report.swept());
        document.put("leftBehind", report.leftBehind().stream().map(ExternalId::value).toList());
        return code(report, facts);
    }

    private static LayoutName kept(ImportFactory imports, LayoutName layout) {
        imports.keep(layout);
        return imports.layoutInUse();
    }

    private static int code(LiveReport report, List<Fact> facts) {
        if (!report.leftBehind().isEmpty()) {
            return Segue.FAILED;
        }
        boolean settled =
                report.swept()
                        && facts.stream().noneMatch(f -> f.standing() == Fact.Standing.UNSETTLED);
        return settled ? 0 : Segue.IN_PART;
    }

    private static Map<String, Object> shown(Fact fact) {
        return Map.of(
                "fact", fact.name(),
                "documented", fact.documented(),
                "found", fact.found(),
                "consequence", fact.consequence(),
                "standing", fact.standing());
    }

    private static Fact clock(SegueProperties properties) {
        Optional<Duration> skew =
                address(properties).flatMap(address -> new ServerClock(address).skew());
        boolean close = skew.filter(s -> s.compareTo(ServerClock.MOST_SKEW) <= 0).isPresent();
        return new Fact(
                "legacy: clock",
                "within " + ServerClock.MOST_SKEW.toSeconds() + " s",
                skew.map(s -> "off by " + s.toSeconds() + " s").orElse("sends no time"),
                close ? "nothing to do" : "check time synchronisation",
                skew.isEmpty()
                        ? Fact.Standing.UNSETTLED
                        : close ? Fact.Standing.AS_EXPECTED : Fact.Standing.DIFFERENT);
    }

    /** Where the provider answers; a table of our own has no clock to ask. */
    private static Optional<URI> address(SegueProperties properties) {
        return properties
                .legacy()
                .flatMap(provider ->
                        switch (provider) {
                            case FIREBASE -> Optional.of(properties.firebase().baseUrl());
                            case CLERK -> Optional.of(properties.clerk().baseUrl());
                            case AUTH0 -> Optional.of(web(properties.auth0().domain()));
                            case COGNITO -> Optional.ofNullable(properties.cognito().endpoint());
                            case TABLE -> Optional.empty();
                        });
    }

    private static URI web(String domain) {
        return URI.create(domain.contains("://") ? domain : "https://" + domain);
    }
}
