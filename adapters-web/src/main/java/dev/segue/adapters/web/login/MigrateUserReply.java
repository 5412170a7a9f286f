package dev.segue.adapters.web.login;

import dev.segue.adapters.web.login.MigrateUserEvent.CallerContext;
import dev.segue.application.account.BackAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The event as Cognito wants it back from its trigger, without what the user brought. Prints
 * nothing.
 */
record MigrateUserReply(
        Optional<String> version,
        String triggerSource,
        Optional<String> region,
        String userPoolId,
        String userName,
        Optional<CallerContext> callerContext,
        Response response) {

    /**
     * The user whom Cognito is to create.
     *
     * @param userAttributes by Cognito's names; what is not verified is left out
     */
    record Response(
            Map<String, String> userAttributes,
            @Schema(allowableValues = {"CONFIRMED", "RESET_REQUIRED"}) String finalUserStatus,
            @Schema(allowableValues = "SUPPRESS") String messageAction) {}

    static MigrateUserReply of(MigrateUserEvent event, BackAnswer.Given given) {
        return new MigrateUserReply(
                event.version(),
                event.triggerSource(),
                event.region(),
                event.userPoolId(),
                event.userName(),
                event.callerContext(),
                new Response(
                        attributes(given),
                        event.isSignIn() ? "CONFIRMED" : "RESET_REQUIRED",
                        "SUPPRESS"));
    }

    private static Map<String, String> attributes(BackAnswer.Given given) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("email", given.email().written());
        if (given.emailVerified()) {
            attributes.put("email_verified", "true");
        }
        String name =
                Stream.of(given.name().first(), given.name().last())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            attributes.put("name", name);
        }
        given.name().first().ifPresent(first -> attributes.put("given_name", first));
        given.name().last().ifPresent(last -> attributes.put("family_name", last));
        return attributes;
    }

    @Override
    public String toString() {
        return "MigrateUserReply[personal]";
    }
}
