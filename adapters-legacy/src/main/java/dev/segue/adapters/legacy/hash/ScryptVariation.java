package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.SecretBytes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parameters that differ from given ones in a single place.
 *
 * @param correction the sentence that says so
 */
record ScryptVariation(FirebaseScryptParameters parameters, String correction) {

    private static final SecretBytes EMPTY = SecretBytes.of(new byte[0]);
    private static final SecretBytes USUAL = SecretBytes.of(new byte[] {7});

    /** All that Firebase allows, the cheapest to compute first. */
    static List<ScryptVariation> allOf(FirebaseScryptParameters given) {
        return Stream.of(separators(given), rounds(given), memCosts(given))
                .flatMap(variations -> variations)
                .filter(variation -> !variation.parameters.equals(given))
                .sorted(Comparator.comparingInt(ScryptVariation::work))
                .toList();
    }

    private int work() {
        return parameters.rounds() << parameters.memCost();
    }

    private static Stream<ScryptVariation> separators(FirebaseScryptParameters given) {
        return Stream.of(
                new ScryptVariation(
                        with(given, EMPTY, given.rounds(), given.memCost()),
                        "base64_salt_separator is set in the hash config; an empty one matches"),
                new ScryptVariation(
                        with(given, USUAL, given.rounds(), given.memCost()),
                        "base64_salt_separator is another in the hash config; Bw== matches"));
    }

    private static Stream<ScryptVariation> rounds(FirebaseScryptParameters given) {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(rounds ->
                        new ScryptVariation(
                                with(given, given.saltSeparator(), rounds, given.memCost()),
                                correction("rounds", given.rounds(), rounds)));
    }

    private static Stream<ScryptVariation> memCosts(FirebaseScryptParameters given) {
        return IntStream.rangeClosed(1, 14)
                .mapToObj(memCost ->
                        new ScryptVariation(
                                with(given, given.saltSeparator(), given.rounds(), memCost),
                                correction("mem_cost", given.memCost(), memCost)));
    }

    private static String correction(String name, int given, int right) {
        return "%s is %d in the hash config; %d matches".formatted(name, given, right);
    }

    private static FirebaseScryptParameters with(
            FirebaseScryptParameters given, SecretBytes separator, int rounds, int memCost) {
        return new FirebaseScryptParameters(given.signerKey(), separator, rounds, memCost);
    }
}
