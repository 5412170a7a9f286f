package dev.segue.adapters.workos.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The body of an error answer.
 *
 * @param status 400 to 499
 * @param body a JSON object in one of the shapes {@code {code, message, errors[]}}, {@code {error,
 *     error_description}} and {@code {message}}
 */
public record Problem(int status, JsonNode body) {

    private static final Set<String> OUR_FAULT = Set.of("invalid_client", "unauthorized_client");

    /** The first of the wanted codes that the body names, at the top or among its errors. */
    public Optional<ErrorCode> named(Set<String> wanted) {
        return codes().stream().filter(wanted::contains).findFirst().map(ErrorCode::new);
    }

    /** The most telling code; {@code http_404} and the like if the body names none. */
    public ErrorCode code() {
        return new ErrorCode(codes().stream().findFirst().orElse("http_" + status));
    }

    /** Every code that the body names, the outermost first. */
    public List<ErrorCode> all() {
        return codes().stream().map(ErrorCode::new).toList();
    }

    /** Present if it is Segue that WorkOS does not know, so that no user is to blame. */
    public Optional<Outage> ourFault() {
        boolean ours = status == 401 || named(OUR_FAULT).isPresent();
        return ours
                ? Optional.of(
                        Outage.of(
                                "WorkOS does not accept the API key or the client id ("
                                        + code().value()
                                        + "): check both, and that they belong together"))
                : Optional.empty();
    }

    private Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        add(codes, body.path("code"));
        add(codes, body.path("error"));
        for (JsonNode each : body.path("errors")) {
            add(codes, each.isObject() ? each.path("code") : each);
        }
        return codes;
    }

    private static void add(Set<String> codes, JsonNode code) {
        if (code.isTextual() && !code.textValue().isBlank()) {
            codes.add(code.textValue());
        }
    }

    /** Bodies may hold tokens and addresses. */
    @Override
    public String toString() {
        return "Problem[" + status + " " + code().value() + "]";
    }
}
