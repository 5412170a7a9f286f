package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.PasswordHash;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One entry of the registry.
 *
 * @param name the usual one, for operators
 * @param prefixes each of which tells it from any other format
 * @param parser throws {@link MalformedHash}, {@link UnsupportedHash} or, if a parameter is out of
 *     bounds, {@link IllegalArgumentException}
 */
record HashFormat(String name, List<String> prefixes, Function<String, PasswordHash> parser) {

    static HashFormat of(String name, Function<String, PasswordHash> parser, String... prefixes) {
        return new HashFormat(name, List.of(prefixes), parser);
    }

    boolean begins(String encoded) {
        return prefixes.stream().anyMatch(encoded::startsWith);
    }

    HashReading read(String encoded) {
        return reading(name, () -> parser.apply(encoded));
    }

    /** Out of bounds is unsupported: the provider that stored such a hash can still check it. */
    static HashReading reading(String format, Supplier<PasswordHash> parsing) {
        try {
            return new HashReading.Readable(parsing.get());
        } catch (MalformedHash broken) {
            return new HashReading.Malformed(format + ": " + broken.getMessage());
        } catch (UnsupportedHash | IllegalArgumentException beyond) {
            return new HashReading.Unsupported(format, beyond.getMessage());
        }
    }
}
