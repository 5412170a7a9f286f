package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.http.Reply;
import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.Token;
import dev.segue.domain.provider.LegacyId;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes sign-in tokens, by which Clerk's frontend opens the session that checking a password does
 * not open.
 */
final class SignInTokens {

    /** Enough for a browser to come back with it; Clerk's own default is 30 days. */
    static final Duration LIFE = Duration.ofMinutes(2);

    private static final System.Logger LOG = System.getLogger(SignInTokens.class.getName());

    private final ClerkApi api;

    SignInTokens(ClerkApi api) {
        this.api = api;
    }

    /** A session with a sign-in token as its ID token; none if Clerk made none. */
    LegacySession session(LegacyId user) {
        Reply reply =
                api.post(
                        "/sign_in_tokens",
                        Map.of("user_id", user.value(), "expires_in_seconds", LIFE.toSeconds()));
        String token = reply instanceof Answer answer && answer.isOk() ? token(answer.body()) : "";
        if (token.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Clerk made no sign-in token for {0}: {1}",
                    user.value(),
                    Failure.of(reply).outage().what());
            // The password was right; a move to WorkOS needs no more than that.
            return LegacySession.NONE;
        }
        return new LegacySession(new Token(token), new Token(""), LIFE);
    }

    private static String token(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("token").asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }
}
