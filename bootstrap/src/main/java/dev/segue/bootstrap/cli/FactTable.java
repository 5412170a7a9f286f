package dev.segue.bootstrap.cli;

import dev.segue.application.live.Fact;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Facts in columns as wide as they need to be. */
record FactTable(List<Fact> facts) {

    private static final Fact HEADING =
            new Fact(
                    "fact", "documented", "your tenant", "what follows", Fact.Standing.AS_EXPECTED);

    Stream<String> lines() {
        String format =
                "%%-5s %%-%ds  %%-%ds  %%-%ds  %%s"
                        .formatted(width(Fact::name), width(Fact::documented), width(Fact::found));
        return Stream.concat(
                Stream.of(line(format, "", HEADING)),
                facts.stream().map(fact -> line(format, sign(fact), fact)));
    }

    private int width(Function<Fact, String> column) {
        return Stream.concat(Stream.of(HEADING), facts.stream())
                .mapToInt(fact -> column.apply(fact).length())
                .max()
                .orElseThrow();
    }

    private static String line(String format, String sign, Fact fact) {
        return format.formatted(
                sign, fact.name(), fact.documented(), fact.found(), fact.consequence());
    }

    private static String sign(Fact fact) {
        return switch (fact.standing()) {
            case AS_EXPECTED -> "ok";
            case DIFFERENT -> "NOTE";
            case UNSETTLED -> "?";
        };
    }
}
