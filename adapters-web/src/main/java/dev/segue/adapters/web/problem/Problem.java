package dev.segue.adapters.web.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.segue.domain.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * One answer that is a problem. Never holds a value that the caller sent.
 *
 * @param members besides those that every problem has, in order
 * @param headers besides those that every answer has
 */
public record Problem(ProblemType type, Map<String, String> members, HttpHeaders headers) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    public static Problem of(ProblemType type) {
        return new Problem(type, Map.of(), new HttpHeaders());
    }

    /** What stands for a status that the server or the framework chose. */
    static Problem ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> of(ProblemType.NOT_FOUND);
            case 405 -> of(ProblemType.METHOD_NOT_ALLOWED);
            case 406 -> of(ProblemType.NOT_ACCEPTABLE);
            case 413 -> of(ProblemType.REQUEST_TOO_LARGE);
            case 415 -> of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> unavailable(Optional.empty());
            default ->
                    status.is4xxClientError()
                            ? invalid("request", "has to be well-formed HTTP for one of the paths")
                            : of(ProblemType.INTERNAL_ERROR);
        };
    }

    /** A field of the request is wrong. */
    public static Problem invalid(String field, String remedy) {
        return of(ProblemType.INVALID_REQUEST).with("field", field).with("remedy", remedy);
    }

    /** The side in charge did not answer. */
    public static Problem unavailable(Optional<Duration> retryAfter) {
        return of(ProblemType.TEMPORARILY_UNAVAILABLE)
                .retryAfter(retryAfter.orElse(Duration.ofSeconds(5)));
    }

    /** What an operator ordered was refused. */
    public static Problem refused(Refusal refusal) {
        return of(ProblemType.ORDER_REFUSED)
                .with("refusal", refusal.name())
                .with("remedy", refusal.remedy());
    }

    public Problem with(String member, String value) {
        Map<String, String> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, more, headers);
    }

    public Problem withHeaders(HttpHeaders more) {
        HttpHeaders all = new HttpHeaders(headers);
        all.putAll(more);
        return new Problem(type, members, all);
    }

    /** Rounds up to whole seconds: from 1 second to 1 day. */
    public Problem retryAfter(Duration wait) {
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        long seconds = Math.max(1, bounded.plusNanos(999_999_999).toSeconds());
        HttpHeaders header = new HttpHeaders();
        header.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return withHeaders(header);
    }

    /** To be thrown where a request cannot go on. */
    public RequestFailed failure() {
        return new RequestFailed(this);
    }

    /** The body as RFC 9457 has it. */
    @JsonValue
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.urn());
        body.put("title", type.title());
        body.put("status", type.status().value());
        body.put("detail", type.detail());
        body.putAll(members);
        return body;
    }
}
