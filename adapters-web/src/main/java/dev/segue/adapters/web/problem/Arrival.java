package dev.segue.adapters.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Takes note of when a request of the API came in, and forbids every cache to keep its answer. */
public final class Arrival extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String NANOS = Arrival.class.getName();

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(NANOS, System.nanoTime());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(request, response);
    }

    static boolean stamped(HttpServletRequest request) {
        return request.getAttribute(NANOS) != null;
    }

    /** When the request came in, by {@link System#nanoTime()}. */
    public static long of(HttpServletRequest request) {
        return (long) request.getAttribute(NANOS);
    }
}
