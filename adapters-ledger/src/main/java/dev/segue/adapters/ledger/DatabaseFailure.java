package dev.segue.adapters.ledger;

import dev.segue.application.port.LedgerUnavailable;
import dev.segue.application.port.StaleHistory;
import dev.segue.domain.user.Subject;
import java.sql.SQLException;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.transaction.TransactionException;

/** What a failed database call means, read off its SQLSTATE, which PostgreSQL and H2 share. */
final class DatabaseFailure {

    private static final String UNIQUE_VIOLATION = "23505";

    private DatabaseFailure() {}

    /** Whether a row with the same key was there first. */
    static boolean isDuplicate(Throwable failure) {
        return sqlState(failure).filter(UNIQUE_VIOLATION::equals).isPresent();
    }

    /** Whether another transaction was in the way, so that the same call may succeed next time. */
    static boolean isLostRace(Throwable failure) {
        return isDuplicate(failure)
                || sqlState(failure).filter(state -> state.startsWith("40")).isPresent();
    }

    /**
     * Whether a batch could have failed because of one member alone: its data, a constraint, or no
     * database error at all. Anything else would hit every member alike.
     */
    static boolean mayBeOneMembersFault(Throwable failure) {
        return sqlException(failure).isEmpty()
                || sqlState(failure)
                        .filter(state -> state.startsWith("22") || state.startsWith("23"))
                        .isPresent();
    }

    /** As the port's exception, without the data that a driver quotes in constraint errors. */
    static LedgerUnavailable unavailable(Throwable failure) {
        String state = sqlState(failure).orElse("none");
        String message = "the ledger's database did not do its part (SQLSTATE " + state + ")";
        return mayBeOneMembersFault(failure) && sqlException(failure).isPresent()
                ? new LedgerUnavailable(message)
                : new LedgerUnavailable(message, failure);
    }

    /** What an append that failed means to whoever asked for it. */
    static Throwable ofAppend(Subject subject, Throwable failure) {
        if (failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException) {
            return new StaleHistory(subject);
        }
        boolean database =
                sqlException(failure).isPresent()
                        || failure instanceof TransactionException
                        || failure instanceof EventStoreException;
        return database ? unavailable(failure) : failure;
    }

    private static Optional<String> sqlState(Throwable failure) {
        return sqlException(failure).map(SQLException::getSQLState);
    }

    /** The root of a batch failure hides behind getNextException. */
    private static Optional<SQLException> sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                SQLException next = sql.getNextException();
                return Optional.of(next == null ? sql : next);
            }
        }
        return Optional.empty();
    }
}
