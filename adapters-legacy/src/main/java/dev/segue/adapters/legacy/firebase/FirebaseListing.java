package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.adapters.legacy.http.Reply.Silence;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.application.port.Outage;
import dev.segue.application.port.UserExport;
import dev.segue.domain.credential.FirebaseScryptParameters;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * All users of a Firebase project with their hashes and second factors, read live in the order of
 * their ids, 1,000 a call. By HTTP, because the SDK's records show neither second factors nor
 * whether a hash is of the project's own algorithm. Not safe for use by several threads.
 */
public final class FirebaseListing implements UserExport {

    private static final int PAGE = 1000;
    private static final int TRIES = 4;

    private final IdentityToolkit toolkit;
    private final FirebaseScryptParameters parameters;

    private FirebaseListing(IdentityToolkit toolkit, FirebaseScryptParameters parameters) {
        this.toolkit = toolkit;
        this.parameters = parameters;
    }

    /**
     * A listing of the settings' project. Nothing is called yet.
     *
     * @param parameters of the same project
     * @throws IllegalArgumentException if the service account cannot be read
     * @throws IllegalStateException if FIREBASE_AUTH_EMULATOR_HOST is set, but Google is to be used
     */
    public static FirebaseListing of(
            FirebaseSettings settings, FirebaseScryptParameters parameters) {
        return new FirebaseListing(
                new IdentityToolkit(settings, GoogleAccess.of(settings, System.getenv())),
                parameters);
    }

    /** Lists from the start each time. A page without an answer is asked for four times. */
    @Override
    public Iterator<ExportRow> rows() {
        return new Rows<>(new Walk()::read);
    }

    @Override
    public void close() {
        toolkit.close();
    }

    private final class Walk {
        private final RowCheck check = new RowCheck(parameters);
        private final Deque<Account> page = new ArrayDeque<>();
        private Optional<String> next = Optional.empty();
        private boolean started;
        private long number;

        Optional<ExportRow> read() {
            while (page.isEmpty() && (!started || next.isPresent())) {
                AccountPage read = page(next);
                started = true;
                next = read.next();
                page.addAll(read.accounts());
            }
            if (page.isEmpty()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(check.row(number, page.removeFirst()));
        }
    }

    private AccountPage page(Optional<String> after) {
        Outage last = Outage.of("Firebase was not asked");
        for (int tried = 0; tried < TRIES; tried++) {
            pauseBefore(tried, last);
            switch (toolkit.list(after, PAGE)) {
                case Silence(Outage outage) -> last = outage;
                case Answer answer when answer.isOk() -> {
                    return parsed(answer.body());
                }
                case Answer answer -> last = passing(ErrorReply.of(answer));
            }
        }
        throw unreadable(last);
    }

    private static Outage passing(ErrorReply error) {
        Outage outage = AdminRefusal.of(error);
        if (!error.isOutage() && !error.isThrottling()) {
            throw unreadable(outage);
        }
        return outage;
    }

    private static AccountPage parsed(String body) {
        try {
            return AccountPage.read(body);
        } catch (JacksonException notJson) {
            throw unreadable(Outage.of("Firebase answered a listing with no JSON"));
        }
    }

    private static void pauseBefore(int tried, Outage last) {
        if (tried == 0) {
            return;
        }
        try {
            Thread.sleep(last.retryAfter().orElse(Duration.ofMillis(500L << tried)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(Outage.of("the wait for Firebase was interrupted"));
        }
    }

    private static UnreadableExport unreadable(Outage outage) {
        return new UnreadableExport("the listing broke off: " + outage.what(), null);
    }
}
