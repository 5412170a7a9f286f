package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorkOsLogInTest {
    private static final String EMAIL_GRANT = "urn:workos:oauth:grant-type:email-verification:code";
    private static final String TOTP_GRANT = "urn:workos:oauth:grant-type:mfa-totp";
    private static final String SELECTION_GRANT =
            "urn:workos:oauth:grant-type:organization-selection";
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final ManualClock clock = new ManualClock();
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits(), clock);
    private final Client workOs = Client.workOs(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void returns_a_token_that_the_published_key_verifies() throws Exception {
        String id = verifiedUser();

        Client.Answer in = workOs.logIn("a@x.test", "open-sesame");
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.text("authentication_method")).isEqualTo("Password");
        assertThat(in.body().at("/user/last_sign_in_at").asString())
                .isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(in.body().at("/user").has("metadata")).isFalse();
        JsonNode claims = verified(in.text("access_token"));
        assertThat(claims.get("sub").asString()).isEqualTo(id);
        assertThat(claims.get("client_id").asString()).isEqualTo("client_segue");
        assertThat(claims.get("exp").asLong()).isGreaterThan(claims.get("iat").asLong());
    }

    @Test
    void tells_no_difference_between_nobody_and_a_wrong_password() {
        verifiedUser();

        Client.Answer wrong = workOs.logIn("a@x.test", "close-sesame");
        Client.Answer nobody = workOs.logIn("nobody@x.test", "close-sesame");
        assertThat(wrong.body()).isEqualTo(nobody.body());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.code()).isEqualTo("invalid_credentials");
    }

    @Test
    void refuses_a_wrong_client_secret_the_way_oauth_does() {
        Client.Answer refused =
                workOs.post(
                        "/user_management/authenticate",
                        "{\"grant_type\":\"password\",\"client_id\":\"client_segue\","
                                + "\"client_secret\":\"sk_other\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo("invalid_client");
    }

    @Test
    void asks_an_unverified_user_for_the_mailed_code() {
        workOs.createUser("a@x.test", ",\"password\":\"open-sesame\"");

        Client.Answer step = workOs.logIn("a@x.test", "open-sesame");
        assertThat(step.status()).isEqualTo(403);
        assertThat(step.code()).isEqualTo("email_verification_required");
        assertThat(step.text("email")).isEqualTo("a@x.test");
        assertThat(step.text("email_verification_id")).startsWith("email_verification_");
        String token = step.text("pending_authentication_token");

        assertThat(verifyEmail(token, "nope").code()).isEqualTo("invalid_one_time_code");
        Client.Answer in = verifyEmail(token, mailed("a@x.test"));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body().at("/user/email_verified").asBoolean()).isTrue();
        assertThat(workOs.logIn("a@x.test", "open-sesame").status()).isEqualTo(200);
        assertThat(verifyEmail(token, "000000").code())
                .isEqualTo("invalid_pending_authentication_token");
    }

    @Test
    void accepts_a_token_for_ten_minutes_only() {
        workOs.createUser("a@x.test", ",\"password\":\"open-sesame\"");
        String token = workOs.logIn("a@x.test", "open-sesame").text("pending_authentication_token");
        clock.pass(Duration.ofMinutes(10));
        assertThat(verifyEmail(token, mailed("a@x.test")).code())
                .isEqualTo("invalid_pending_authentication_token");
    }

    @Test
    void asks_for_the_code_of_an_enrolled_authenticator() {
        String id = verifiedUser();
        assertThat(enroll(id).status()).isEqualTo(201);

        Client.Answer step = workOs.logIn("a@x.test", "open-sesame");
        assertThat(step.status()).isEqualTo(403);
        assertThat(step.code()).isEqualTo("mfa_challenge");
        assertThat(step.body().at("/authentication_factors/0/type").asString()).isEqualTo("totp");
        String token = step.text("pending_authentication_token");
        String challenge = step.body().at("/authentication_challenge/id").asString();

        assertThat(totp(token, challenge, "000000").code()).isEqualTo("invalid_one_time_code");
        String code = sandbox.workOsState().totpCode("a@x.test").orElseThrow();
        assertThat(totp(token, challenge, code).status()).isEqualTo(200);
        assertThat(totp(token, challenge, code).code())
                .isEqualTo("invalid_pending_authentication_token");
    }

    @Test
    void computes_the_codes_of_rfc_6238() {
        enroll(verifiedUser());
        // RFC 6238, appendix B: the eight digits at 1111111109 s are 07081804.
        clock.pass(Duration.ofSeconds(1_111_111_109 - clock.instant().getEpochSecond()));

        assertThat(sandbox.workOsState().totpCode("a@x.test")).contains("081804");
    }

    @Test
    void asks_for_enrollment_where_a_second_factor_is_required() {
        String id = verifiedUser();
        sandbox.workOsState().requireMfa(true);

        Client.Answer step = workOs.logIn("a@x.test", "open-sesame");
        assertThat(step.code()).isEqualTo("mfa_enrollment");
        String challenge = enroll(id).body().at("/authentication_challenge/id").asString();
        String code = sandbox.workOsState().totpCode("a@x.test").orElseThrow();
        assertThat(totp(step.text("pending_authentication_token"), challenge, code).status())
                .isEqualTo(200);
    }

    @Test
    void asks_a_member_of_several_organizations_to_choose() throws Exception {
        String id = verifiedUser();
        join(id, organization("One"));
        String two = organization("Two");
        String membership = join(id, two);

        Client.Answer step = workOs.logIn("a@x.test", "open-sesame");
        assertThat(step.status()).isEqualTo(403);
        assertThat(step.code()).isEqualTo("organization_selection_required");
        assertThat(step.body().get("organizations").size()).isEqualTo(2);
        String token = step.text("pending_authentication_token");
        assertThat(select(token, "org_unknown").text("error"))
                .isEqualTo("organization_membership_not_found");
        Client.Answer in = select(token, two);
        assertThat(in.text("organization_id")).isEqualTo(two);
        JsonNode claims = verified(in.text("access_token"));
        assertThat(claims.get("org_id").asString()).isEqualTo(two);
        assertThat(claims.get("role").asString()).isEqualTo("member");

        String path = "/user_management/organization_memberships/" + membership;
        assertThat(workOs.put(path + "/deactivate", "").text("status")).isEqualTo("inactive");
        assertThat(workOs.logIn("a@x.test", "open-sesame").status()).isEqualTo(200);
        assertThat(workOs.put(path + "/reactivate", "").text("status")).isEqualTo("active");
        assertThat(workOs.logIn("a@x.test", "open-sesame").status()).isEqualTo(403);
    }

    @Test
    void goes_on_with_a_refresh_token_that_serves_once_and_ends_with_the_session() {
        String id = verifiedUser();
        String first = workOs.logIn("a@x.test", "open-sesame").text("refresh_token");
        Client.Answer renewed = refresh(first);
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(refresh(first).text("error")).isEqualTo("invalid_grant");

        Client.Answer sessions = workOs.get("/user_management/users/" + id + "/sessions");
        String session = sessions.body().at("/data/0/id").asString();
        assertThat(sessions.body().get("data").size()).isEqualTo(1);
        workOs.post("/user_management/sessions/revoke", "{\"session_id\":\"" + session + "\"}");
        assertThat(refresh(renewed.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    private String verifiedUser() {
        return workOs.createUser(
                        "a@x.test", ",\"password\":\"open-sesame\",\"email_verified\":true")
                .text("id");
    }

    private Client.Answer enroll(String userId) {
        return workOs.post(
                "/user_management/users/" + userId + "/auth_factors",
                "{\"type\":\"totp\",\"totp_secret\":\"" + SECRET + "\"}");
    }

    private String organization(String name) {
        return workOs.post("/organizations", "{\"name\":\"" + name + "\"}").text("id");
    }

    private String join(String user, String organization) {
        return workOs.post(
                        "/user_management/organization_memberships",
                        "{\"user_id\":\"%s\",\"organization_id\":\"%s\"}"
                                .formatted(user, organization))
                .text("id");
    }

    private Client.Answer verifyEmail(String token, String code) {
        return workOs.authenticate(EMAIL_GRANT, pending(token) + ",\"code\":\"" + code + "\"");
    }

    private Client.Answer totp(String token, String challenge, String code) {
        return workOs.authenticate(
                TOTP_GRANT,
                pending(token)
                        + ",\"authentication_challenge_id\":\"%s\",\"code\":\"%s\""
                                .formatted(challenge, code));
    }

    private Client.Answer select(String token, String organization) {
        return workOs.authenticate(
                SELECTION_GRANT, pending(token) + ",\"organization_id\":\"" + organization + "\"");
    }

    private Client.Answer refresh(String token) {
        return workOs.authenticate("refresh_token", ",\"refresh_token\":\"" + token + "\"");
    }

    private static String pending(String token) {
        return ",\"pending_authentication_token\":\"" + token + "\"";
    }

    private String mailed(String email) {
        return sandbox.workOsState().switchboard().mailbox().to(email).getLast().code();
    }

    private JsonNode verified(String jwt) throws Exception {
        JsonNode key = workOs.get("/sso/jwks/client_segue").body().at("/keys/0");
        var spec = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
        String[] parts = jwt.split("\\.");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return Client.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(name).asString()));
    }
}
