package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.hash.HashFormats;
import dev.segue.adapters.legacy.hash.HashReading;
import dev.segue.adapters.legacy.hash.HashReading.Malformed;
import dev.segue.adapters.legacy.hash.HashReading.Readable;
import dev.segue.adapters.legacy.hash.HashReading.Unsupported;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.StoredPassword;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a line of the hash export says of one identity.
 *
 * @param setAt when the password was set, if it is told
 * @param connection that the password belongs to, if it is told
 * @param fault of the line beside its id; the password then is one that only Auth0 can check
 */
record HashEntry(
        StoredPassword password,
        Optional<Instant> setAt,
        Optional<String> connection,
        EnrolledFactors factors,
        Optional<UnusableField> fault) {

    private static final String PREFIX = "auth0|";

    /** Of MongoDB's two spellings of a date the one that the published sample does not use. */
    private static final String MILLIS = "[0-9]{1,14}";

    private static final int LONGEST_ID = 128 - PREFIX.length();

    /** A password's date and that of its reset are two clocks' times of one event. */
    private static final Duration SAME_EVENT = Duration.ofSeconds(10);

    /** The immutable id that the line is about; never an e-mail. */
    static String id(Fields line) throws UnusableField {
        Optional<String> given = line.text("alt_id", LONGEST_ID);
        if (given.isPresent()) {
            return PREFIX + given.get();
        }
        Optional<Fields> internal = line.object("_id");
        if (internal.isEmpty()) {
            throw line.fault("_id", "is missing; ask Auth0 for the export again");
        }
        return PREFIX + internal.get().required("$oid", LONGEST_ID);
    }

    /**
     * Reads all but the id. What is damaged costs the hash, not the knowledge that there is one.
     */
    static HashEntry of(Fields line) {
        try {
            EnrolledFactors factors = EnrolledFactors.read(line);
            return new HashEntry(
                    password(line),
                    setAt(line),
                    line.text("connection", 256),
                    factors,
                    factors.fault());
        } catch (UnusableField e) {
            return new HashEntry(
                    new StoredPassword.Unsupported(
                            "unreadable", "its line in the hash export is damaged"),
                    Optional.empty(),
                    Optional.empty(),
                    EnrolledFactors.namedOnly(line),
                    Optional.of(e));
        }
    }

    private static StoredPassword password(Fields line) throws UnusableField {
        Optional<String> encoded = line.text("passwordHash", HashFormats.LONGEST);
        if (encoded.isEmpty()) {
            encoded = line.text("password_hash", HashFormats.LONGEST);
        }
        if (encoded.isPresent()) {
            return stored(line, "passwordHash", HashFormats.read(encoded.get()));
        }
        Optional<Fields> custom = line.object("custom_password_hash");
        if (custom.isPresent()) {
            return stored(line, "custom_password_hash", CustomPasswordHash.read(custom.get()));
        }
        if (line.names().contains("mfa_factors")) {
            return new StoredPassword.NotExported();
        }
        throw line.fault("passwordHash", "is missing; ask Auth0 for the export again");
    }

    private static StoredPassword stored(Fields line, String field, HashReading reading)
            throws UnusableField {
        return switch (reading) {
            case Readable(var hash) -> new StoredPassword.Hashed(hash);
            case Unsupported(String format, String why) ->
                    new StoredPassword.Unsupported(format, why);
            case Malformed(String what) ->
                    throw line.fault(field, "is damaged (" + what + "); the user moves at a login");
        };
    }

    private static Optional<Instant> setAt(Fields line) throws UnusableField {
        Optional<Fields> date = line.object("password_set_date");
        if (date.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> millis = date.get().text("$date", 64).filter(t -> t.matches(MILLIS));
        return millis.isPresent()
                ? millis.map(Long::valueOf).map(Instant::ofEpochMilli)
                : date.get().instant("$date");
    }

    /** Whether the account has the same password still; if that cannot be told, it has not. */
    boolean isCurrent(Optional<Instant> changedAt) {
        return changedAt.isEmpty()
                || setAt.filter(set -> !changedAt.get().isAfter(set.plus(SAME_EVENT))).isPresent();
    }
}
