package dev.segue.adapters.web.problem;

import dev.segue.application.port.LedgerUnavailable;
import dev.segue.application.port.StaleHistory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** The outermost handler of the API: whatever is thrown below it becomes a problem. */
public final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private final ProblemWriter writer;

    public ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Leaves the exceptions of requests that are not the API's to whoever serves them. */
    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
        if (!Arrival.stamped(request)) {
            return null;
        }
        if (!clientIsGone(e)) {
            write(problem(e), response);
        }
        return new ModelAndView();
    }

    /** Only a failure to write: the same exceptions come from databases and providers. */
    private static boolean clientIsGone(Exception e) {
        return (e instanceof IOException || e instanceof HttpMessageNotWritableException)
                && DisconnectedClientHelper.isClientDisconnectedException(e);
    }

    private static Problem problem(Exception failure) {
        return switch (failure) {
            case RequestFailed f -> f.problem();
            case HttpMessageNotReadableException f -> Problem.invalid("body", "send a JSON object");
            case StaleHistory f -> Problem.unavailable(Optional.empty());
            case LedgerUnavailable f -> Problem.unavailable(Optional.empty());
            case ErrorResponse f when f.getStatusCode().is4xxClientError() ->
                    Problem.ofStatus(f.getStatusCode()).withHeaders(f.getHeaders());
            default -> Incident.recorded(failure);
        };
    }

    private void write(Problem problem, HttpServletResponse response) {
        try {
            response.resetBuffer();
            writer.write(problem, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
