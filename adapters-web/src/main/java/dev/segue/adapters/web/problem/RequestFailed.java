package dev.segue.adapters.web.problem;

/** A request ends here, with a problem as its answer. */
public final class RequestFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RequestFailed(Problem problem) {
        super(problem.type().slug(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
