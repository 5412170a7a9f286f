package dev.segue.benchmarks.routing;

import dev.segue.application.port.People;
import dev.segue.benchmarks.measure.Budget;
import dev.segue.benchmarks.place.Database;
import dev.segue.benchmarks.place.LedgerParts;
import dev.segue.domain.user.EmailAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbered users in the tables of persons and routes, half of them moved. Their subjects lie as
 * scattered as real ones, being digests of their numbers.
 */
record UserTable(People people, DataSource source, int users) {

    /** Larger transactions are slower on H2. */
    private static final int CHUNK = 5_000;

    /**
     * Written by the database itself, since filling is not what is measured.
     *
     * @param budget once it is spent, a quarter of the users is enough
     */
    static UserTable fill(LedgerParts parts, Database.Engine engine, int users, Budget budget) {
        DataSource source = parts.get(DataSource.class);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        int written = 0;
        while (written < users && (written < users / 4 || !budget.spent())) {
            int from = written + 1;
            int to = Math.min(users, written + CHUNK);
            jdbc.update(
                    """
                    INSERT INTO person (subject, provider, legacy_id, email_written,
                                        email_canonical, email_claim)
                    SELECT subject, 'FIREBASE', 'legacy-' || n, email, email, email
                    FROM (SELECT %s AS subject, n, 'user-' || n || '@bench.example' AS email
                          FROM %s) numbered\
                    """
                            .formatted(digest(engine), numbers(engine, from, to)));
            jdbc.update(
                    """
                    INSERT INTO route (subject, authority, held, parked, version)
                    SELECT %s, CASE MOD(n, 2) WHEN 0 THEN 'WORKOS' ELSE 'LEGACY' END,
                           FALSE, NULL, 3
                    FROM %s\
                    """
                            .formatted(digest(engine), numbers(engine, from, to)));
            written = to;
        }
        jdbc.execute("ANALYZE");
        return new UserTable(parts.get(People.class), source, written);
    }

    private static String digest(Database.Engine engine) {
        return switch (engine) {
            case H2 -> "CAST(HASH('MD5', CAST(n AS VARCHAR)) AS UUID)";
            case POSTGRES -> "CAST(md5(CAST(n AS VARCHAR)) AS UUID)";
        };
    }

    private static String numbers(Database.Engine engine, int from, int to) {
        String function =
                switch (engine) {
                    case H2 -> "SYSTEM_RANGE";
                    case POSTGRES -> "generate_series";
                };
        return "%s(%d, %d) AS numbers(n)".formatted(function, from, to);
    }

    static EmailAddress email(int number) {
        return EmailAddress.parse("user-" + number + "@bench.example").orElseThrow();
    }

    static UUID subject(int number) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5")
                            .digest(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 is part of every JDK", e);
        }
    }
}
