package dev.segue.bootstrap.cli;

import com.samskivert.mustache.Mustache;
import dev.segue.application.plan.FactorFate;
import dev.segue.application.plan.MigrationPath;
import dev.segue.application.plan.MigrationPlan;
import dev.segue.bootstrap.cli.PlanFile.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The plan as one HTML page that needs nothing from anywhere else. */
record PlanPage(String source, MigrationPlan plan, Duration duration, List<Unreadable> unreadable) {

    /** WorkOS asks to be told before an import of more. */
    private static final long SELF_SERVICE = 200_000;

    /** One bar: a name, what it means, how many and which share of the whole in percent. */
    record Bar(String css, String name, String meaning, String count, String share) {}

    /** One row of a table. */
    record Line(String what, String count) {}

    void writeTo(Path file) {
        try (InputStream template = PlanPage.class.getResourceAsStream("plan.mustache");
                Reader reader = new InputStreamReader(template, StandardCharsets.UTF_8)) {
            String html = Mustache.compiler().defaultValue("").compile(reader).execute(values());
            Files.writeString(file, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> values() {
        return Map.ofEntries(
                Map.entry("source", source),
                Map.entry("users", number(plan.users())),
                Map.entry("paths", paths()),
                Map.entry("stays", stays()),
                Map.entry("factors", factors()),
                Map.entry("hashes", lines(plan.refusedHashes())),
                Map.entry("losses", lines(plan.losses())),
                Map.entry("collisions", number(plan.collidingEmails())),
                Map.entry("organizations", number(plan.organizations())),
                Map.entry("memberships", number(plan.memberships())),
                Map.entry("unverifiedDomains", number(plan.unverifiedDomains())),
                Map.entry("writes", number(plan.writes())),
                Map.entry("duration", words(duration)),
                Map.entry("unreadable", number(plan.unreadable())),
                Map.entry("rows", unreadable),
                Map.entry("hasRows", !unreadable.isEmpty()),
                Map.entry("large", plan.users() > SELF_SERVICE));
    }

    private List<Bar> paths() {
        List<Bar> bars = new ArrayList<>();
        for (MigrationPath path : MigrationPath.values()) {
            if (plan.on(path) > 0) {
                String css = path.name().toLowerCase(Locale.ROOT).replace('_', '-');
                bars.add(bar(css, path.name(), path.meaning(), plan.on(path)));
            }
        }
        return bars;
    }

    private List<Bar> factors() {
        List<Bar> bars = new ArrayList<>();
        plan.factors()
                .forEach((fate, count) -> {
                    if (fate != FactorFate.NONE) {
                        String css = fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
                        bars.add(bar(css, fate.name(), fate.meaning(), count));
                    }
                });
        return bars;
    }

    private Bar bar(String css, String name, String meaning, long count) {
        double share = plan.users() == 0 ? 0 : 100.0 * count / plan.users();
        String percent = String.format(Locale.ROOT, "%.2f", share);
        return new Bar(css, name.replace('_', ' '), meaning, number(count), percent);
    }

    private List<Line> stays() {
        List<Line> lines = new ArrayList<>();
        for (MigrationPath path : MigrationPath.values()) {
            plan.reasons(path)
                    .forEach((reason, count) ->
                            reason.ifPresent(why ->
                                    lines.add(new Line(why + ": " + why.remedy(), number(count)))));
        }
        return lines;
    }

    private static List<Line> lines(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), number(entry.getValue())))
                .toList();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A duration as people say it: at least a minute. */
    static String words(Duration duration) {
        long minutes = duration.toMinutes() + 1;
        return minutes < 120
                ? minutes + " min"
                : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
