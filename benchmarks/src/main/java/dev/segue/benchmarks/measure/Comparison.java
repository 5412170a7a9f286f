package dev.segue.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Rounds in which Segue and its peer took turns, so that whatever else the machine did slowed down
 * both. Both sides are speeds: more is better.
 */
public record Comparison(List<Round> rounds) {

    public Comparison {
        rounds = List.copyOf(rounds);
    }

    /** One turn of each, in anything per time. */
    public record Round(double ours, double peers) {

        double ratio() {
            return ours / peers;
        }
    }

    /**
     * Lets both take turns; who goes first alternates.
     *
     * @param turns how many rounds, and how much time there is for them
     */
    public static Comparison of(Turns turns, DoubleSupplier ours, DoubleSupplier peers) {
        List<Round> rounds = new ArrayList<>();
        while (turns.another(rounds.size())) {
            boolean first = rounds.size() % 2 == 0;
            double before = first ? ours.getAsDouble() : peers.getAsDouble();
            double after = first ? peers.getAsDouble() : ours.getAsDouble();
            rounds.add(first ? new Round(before, after) : new Round(after, before));
        }
        return new Comparison(rounds);
    }

    /** Segue's speed where the peer's is 1, round by round. */
    public Distribution ratios() {
        return over(Round::ratio);
    }

    public Distribution ours() {
        return over(Round::ours);
    }

    public Distribution peers() {
        return over(Round::peers);
    }

    private Distribution over(ToDoubleFunction<Round> value) {
        return Distribution.of(rounds.stream().mapToDouble(value).toArray());
    }

    /** The medians and the spread as a sentence. */
    public String told(String peer, String unit) {
        Distribution ratios = ratios();
        return "%s %s, %s %s: ratio %s (%s to %s in %d rounds)"
                .formatted(
                        Figure.of(ours().median()),
                        unit,
                        peer,
                        Figure.of(peers().median()),
                        Figure.of(ratios.median()),
                        Figure.of(ratios.least()),
                        Figure.of(ratios.most()),
                        ratios.count());
    }
}
