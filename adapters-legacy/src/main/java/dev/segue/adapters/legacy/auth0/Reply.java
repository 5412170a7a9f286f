package dev.segue.adapters.legacy.auth0;

import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Optional;

/** What came back from a call. */
sealed interface Reply {

    /** An HTTP answer of whatever status. The body may hold secrets. */
    record Answer(int status, String body, Optional<Duration> retryAfter) implements Reply {

        boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** The side is down or in trouble; its words say nothing then. */
        boolean isOutage() {
            return status >= 500 || status == 408;
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** None, or none in time. */
    record Silence(Outage outage) implements Reply {}
}
