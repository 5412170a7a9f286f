package dev.segue.benchmarks.routing;

import dev.segue.application.port.People;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.EmailAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What JMH calls: users in random order, one caller. Public, and without arguments, for JMH. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoutingReads {

    /** Prepared in advance, so that neither side is measured with the making of its keys. */
    private static final int KEYS = 1 << 15;

    // JMH makes its states by itself; nothing but a static can bring them an open table.
    private static volatile UserTable table;

    private final EmailAddress[] emails = new EmailAddress[KEYS];
    private final UUID[] subjects = new UUID[KEYS];
    private People people;
    private Connection connection;
    private PreparedStatement read;
    private int next;

    /** What the runs from now on read. */
    static void over(UserTable opened) {
        table = opened;
    }

    /** Draws the keys; both sides get the same, with every run. */
    @Setup
    public void open() throws SQLException {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < KEYS; i++) {
            int number = random.nextInt(table.users()) + 1;
            emails[i] = UserTable.email(number);
            subjects[i] = UserTable.subject(number);
        }
        people = table.people();
        connection = table.source().getConnection();
        read =
                connection.prepareStatement(
                        "SELECT subject, provider, legacy_id, email_written, email_canonical"
                                + " FROM person WHERE subject = ?");
    }

    /** Gives the connection back. */
    @TearDown
    public void close() throws SQLException {
        read.close();
        connection.close();
    }

    private int nextKey() {
        next = (next + 1) & (KEYS - 1);
        return next;
    }

    /** As a login asks: who holds the e-mail, and which side is in charge of them. */
    @Benchmark
    public Authority decision() {
        Optional<Routed> holder = people.holding(emails[nextKey()]);
        return holder.flatMap(Routed::route).map(Route::authority).orElseThrow();
    }

    /** The limit: one prepared statement on one connection that is never given back. */
    @Benchmark
    public String primaryKey() throws SQLException {
        read.setObject(1, subjects[nextKey()]);
        try (ResultSet rows = read.executeQuery()) {
            rows.next();
            return rows.getString(5);
        }
    }
}
