package dev.segue.adapters.web.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What may be logged of a failure: the classes and stacks of it and its causes. Messages are left
 * out, since libraries quote input in them, and input holds passwords and tokens.
 */
final class Incident extends Throwable {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private final String failed;

    private Incident(Throwable failure, Incident cause) {
        super(null, cause, false, true);
        this.failed = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    /** Logs the failure and tells the caller nothing but where to find it. */
    static Problem recorded(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("incident {}", id, of(failure));
        return Problem.of(ProblemType.INTERNAL_ERROR).with("incident", id);
    }

    static Incident of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Incident of(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return null;
        }
        return new Incident(failure, of(failure.getCause(), seen));
    }

    @Override
    public String getMessage() {
        return failed;
    }
}
