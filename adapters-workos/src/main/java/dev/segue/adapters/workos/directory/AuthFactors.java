package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.workos.common.http.UrlEncodingKt;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.WorkOsOrganizations.TotpLabel;
import dev.segue.domain.user.WorkOsUserId;
import java.util.List;
import java.util.Map;

/** Authenticator apps. WorkOS takes any number for a user, so we look before enrolling. */
final class AuthFactors {

    private final WorkOsApi api;
    private final WriteLane lane;

    AuthFactors(WorkOsApi api, WriteLane lane) {
        this.api = api;
        this.lane = lane;
    }

    Delivery ensure(WorkOsUserId user, TotpSecret secret, TotpLabel label) {
        String path =
                "/user_management/users/"
                        + UrlEncodingKt.encodePathSegment(user.value())
                        + "/auth_factors";
        return switch (api.ask(() -> api.listAll(path, Map.of()))) {
            case Answer.Given<List<JsonNode>>(var factors)
                    when factors.stream().anyMatch(AuthFactors::isTotp) ->
                    new Delivery.Done();
            case Answer.Given<List<JsonNode>> none ->
                    Deliveries.made(
                            lane.write(api, () -> api.send("POST", path, fields(secret, label))));
            case Answer<List<JsonNode>> other -> Deliveries.made(other);
        };
    }

    private static boolean isTotp(JsonNode factor) {
        return factor.path("type").asText("").equals("totp");
    }

    private static Map<String, String> fields(TotpSecret secret, TotpLabel label) {
        return Map.of(
                "type",
                "totp",
                "totp_issuer",
                label.issuer(),
                "totp_user",
                label.account(),
                "totp_secret",
                Base32.encode(secret.key()));
    }
}
