package dev.segue.bootstrap.cli;

import dev.segue.application.Pseudonyms;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LedgerUnavailable;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.Projections;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.bootstrap.autoconfigure.SegueProperties;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The doctor's checks. They read, and write nothing on either side. */
final class Examination {

    private final Launch.Parts parts;
    private final SegueProperties properties;

    /** Nobody has it; asking for it shows whether a side answers us. */
    private final EmailAddress nobody =
            EmailAddress.parse("doctor-" + UUID.randomUUID() + "@segue.invalid").orElseThrow();

    Examination(Launch.Parts parts) {
        this.parts = parts;
        this.properties = parts.get(SegueProperties.class);
    }

    /** How a check ended. */
    enum Health {
        OK("ok"),
        WARNING("warn"),
        FAILED("FAIL");

        private final String shown;

        Health(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }

    /**
     * One check's result.
     *
     * @param says what was found and, unless all is well, what to do
     */
    record Finding(Health health, String what, String says) {}

    List<Finding> findings() {
        String legacy = legacy();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(ours());
        findings.add(checked(legacy + " look-ups", this::lookups));
        findings.add(checked(legacy + " passwords", this::passwords));
        if (!properties.firebase().projectId().isEmpty()) {
            findings.add(checked("Firebase hash config", this::hashConfig));
        }
        return findings;
    }

    /** What people call the provider being left. */
    private String legacy() {
        return properties
                .legacy()
                .map(provider ->
                        provider.name().charAt(0)
                                + provider.name().substring(1).toLowerCase(Locale.ROOT))
                .orElse("legacy");
    }

    private List<Finding> ours() {
        return List.of(
                checked("database", this::database),
                checked("fingerprint key", this::key),
                checked("WorkOS API key", this::workOsKey),
                checked("WorkOS client id", this::workOsClient),
                checked("WorkOS limits", this::limits),
                checked("clock", this::clock));
    }

    private static Finding checked(String what, Supplier<Finding> check) {
        try {
            Finding found = check.get();
            return new Finding(found.health(), what, found.says());
        } catch (RuntimeException failure) {
            // Whatever stops a check is what the operator needs to read; the doctor goes on.
            return failed(cause(failure));
        }
    }

    private static String cause(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Unusable || t instanceof LedgerUnavailable) {
                return t.getMessage();
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    private static Finding ok(String says) {
        return new Finding(Health.OK, "", says);
    }

    private static Finding warning(String says) {
        return new Finding(Health.WARNING, "", says);
    }

    private static Finding failed(String says) {
        return new Finding(Health.FAILED, "", says);
    }

    private Finding database() {
        return ok("%,d events".formatted(parts.get(Projections.class).events()));
    }

    private Finding key() {
        parts.get(Pseudonyms.class);
        Path file = properties.home().resolve("fingerprint.key");
        return properties.fingerprintKey().isEmpty() && readableByOthers(file)
                ? failed(file + " can be read by others; chmod 600 it")
                : ok("the one that this ledger began with; keep a backup");
    }

    private static boolean readableByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream()
                    .anyMatch(p ->
                            p == PosixFilePermission.GROUP_READ
                                    || p == PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException notPosix) {
            return false;
        }
    }

    private Finding workOsKey() {
        return switch (parts.get(WorkOsDirectory.class).byEmail(nobody)) {
            case WorkOsLookup.Absent a -> ok("accepted by " + properties.workos().baseUrl());
            case WorkOsLookup.Found f -> failed("WorkOS knows an invented address");
            case WorkOsLookup.Unanswered(var outage) -> failed(outage.what());
        };
    }

    private Finding workOsClient() {
        WorkOsLogin login =
                parts.get(WorkOsLogins.class)
                        .authenticate(
                                nobody, new Password("not a password"), ClientContext.UNKNOWN);
        return switch (login) {
            case WorkOsLogin.Rejected r -> ok("may check passwords");
            case WorkOsLogin.Unanswered(var outage) -> failed(outage.what());
            case WorkOsLogin.NotByPassword(var code) ->
                    failed("WorkOS does not take passwords: " + code.value());
            case WorkOsLogin.Throttled t -> warning("throttled just now; ask again in a minute");
            case WorkOsLogin.SignedIn s -> failed("WorkOS signs in an invented address");
            case WorkOsLogin.StepRequired s -> failed("WorkOS signs in an invented address");
        };
    }

    private Finding limits() {
        int all = properties.workos().liveShare() + properties.workos().bulkShare();
        return all > 500
                ? failed("live-share and bulk-share add up to " + all + "; WorkOS allows 500")
                : ok(
                        "%d writes per 10 s for logins, %d for an import"
                                .formatted(
                                        properties.workos().liveShare(),
                                        properties.workos().bulkShare()));
    }

    private Finding clock() {
        Optional<Duration> skew = new ServerClock(properties.workos().baseUrl()).skew();
        if (skew.isEmpty()) {
            return warning("WorkOS sent no time to compare with");
        }
        return skew.get().compareTo(ServerClock.MOST_SKEW) > 0
                ? failed(
                        "off by "
                                + skew.get().toSeconds()
                                + " s from WorkOS; set up time synchronisation")
                : ok("within " + ServerClock.MOST_SKEW.toSeconds() + " s of WorkOS");
    }

    private Finding lookups() {
        return switch (parts.get(LegacyProvider.class).find(nobody)) {
            case LegacyLookup.Absent a -> ok("may look users up");
            case LegacyLookup.Found f -> failed("the provider knows an invented address");
            case LegacyLookup.Unanswered(var outage) -> failed(outage.what());
        };
    }

    private Finding passwords() {
        LegacyVerdict verdict =
                parts.get(LegacyProvider.class)
                        .verify(nobody, new Password("not a password"), ClientContext.UNKNOWN);
        return switch (verdict) {
            case LegacyVerdict.Misconfigured(var outage) -> failed(outage.what());
            case LegacyVerdict.Unavailable(var outage) -> failed(outage.what());
            case LegacyVerdict.Throttled t -> warning("throttled just now; ask again later");
            case LegacyVerdict.NoSuchUser v ->
                    warning(
                            "may check passwords; the provider tells anybody who asks whether"
                                    + " an address has an account");
            case LegacyVerdict.Invalid v -> ok("may check passwords");
            case LegacyVerdict.Ambiguous v -> ok("may check passwords");
            case LegacyVerdict.Valid v -> failed("the provider signs in an invented address");
            case LegacyVerdict.Disabled v -> ok("may check passwords");
            case LegacyVerdict.Locked v -> ok("may check passwords");
            case LegacyVerdict.SecondFactorRequired v -> ok("may check passwords");
            case LegacyVerdict.ResetRequired v -> ok("may check passwords");
            case LegacyVerdict.Unconfirmed v -> ok("may check passwords");
            case LegacyVerdict.NoPassword v -> ok("may check passwords");
        };
    }

    private Finding hashConfig() {
        Path file = properties.firebase().hashConfig();
        if (file == null) {
            return warning("segue.firebase.hash-config is not set; imports need --hash-config");
        }
        var parameters = Exports.parameters(file);
        return ok(
                "rounds %d, mem_cost %d; prove it with segue hash check"
                        .formatted(parameters.rounds(), parameters.memCost()));
    }
}
