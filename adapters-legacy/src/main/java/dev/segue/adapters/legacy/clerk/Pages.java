package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.http.Reply;
import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.application.port.Outage;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.time.Duration;

/**
 * Fetches the pages of listings. One without an answer is asked for four times; where Clerk says
 * when to come back, that is waited for.
 */
final class Pages {

    private static final int TRIES = 4;

    private final ClerkApi api;

    Pages(ClerkApi api) {
        this.api = api;
    }

    /** What a page said that is there to be read. */
    String fetch(String path, Query query) {
        try {
            return tryToFetch(path, query);
        } catch (NoAnswer e) {
            throw brokenOff(e.failure().outage());
        }
    }

    /**
     * As {@link #fetch}.
     *
     * @throws NoAnswer if Clerk refuses or stays silent
     */
    String tryToFetch(String path, Query query) throws NoAnswer {
        Failure last = Failure.unreadable("nothing yet");
        for (int tried = 0; tried < TRIES; tried++) {
            pauseBefore(tried, last.outage());
            Reply reply = api.page(path, query);
            if (reply instanceof Answer answer && answer.isOk()) {
                return answer.body();
            }
            last = Failure.of(reply);
            if (last.kind() == Failure.Kind.REFUSES_US || last.kind() == Failure.Kind.REFUSED) {
                break;
            }
        }
        throw new NoAnswer(last);
    }

    static UnreadableExport brokenOff(Outage outage) {
        return new UnreadableExport("the listing broke off: " + outage.what(), null);
    }

    private static void pauseBefore(int tried, Outage last) throws NoAnswer {
        if (tried == 0) {
            return;
        }
        try {
            Thread.sleep(last.retryAfter().orElse(Duration.ofMillis(500L << tried)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(Failure.unreadable("nothing before the wait was interrupted"));
        }
    }
}
