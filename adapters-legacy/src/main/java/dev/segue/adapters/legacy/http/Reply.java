package dev.segue.adapters.legacy.http;

import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Optional;

/** What came back from a call. */
public sealed interface Reply {

    /** An HTTP answer of whatever status. The body may hold secrets. */
    record Answer(int status, String body, Optional<Duration> retryAfter) implements Reply {

        public boolean isOk() {
            return status == 200;
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** None, or none in time. */
    record Silence(Outage outage) implements Reply {}
}
