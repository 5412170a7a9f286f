package dev.segue.adapters.web.key;

import dev.segue.adapters.web.problem.Problem;
import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.adapters.web.problem.ProblemWriter;
import dev.segue.domain.credential.SecretBytes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Lets in whoever holds one of the keys. Several are valid at once, so that they can rotate. */
public final class ServiceKeyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String SCHEME = "Bearer ";

    private final transient List<ServiceKey> keys;
    private final transient ProblemWriter writer;

    public ServiceKeyFilter(List<ServiceKey> keys, ProblemWriter writer) {
        this.keys = List.copyOf(keys);
        this.writer = writer;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (presented(request).filter(this::isKey).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        writer.write(Problem.of(ProblemType.SERVICE_KEY_REQUIRED), response);
    }

    private static Optional<String> presented(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        return Optional.of(headers)
                .filter(all -> all.size() == 1)
                .map(List::getFirst)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()));
    }

    private boolean isKey(String presented) {
        SecretBytes digest = ServiceKey.digest(presented);
        boolean found = false;
        for (ServiceKey key : keys) {
            // No short cut: the time must not tell which key it was.
            found |= key.isDigestOf(digest);
        }
        return found;
    }
}
