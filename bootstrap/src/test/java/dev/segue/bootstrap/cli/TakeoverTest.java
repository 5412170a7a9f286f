package dev.segue.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.bootstrap.cli.Prompt.Ran;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.workos.UserSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every way to be taken for somebody else: an import binds nobody to an account of another. */
class TakeoverTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ATTACKERS = "attacker-Password-1";

    @TempDir private Path folder;

    private final List<String> users = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private Sandbox sandbox;
    private WorkOsDoor workOs;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        workOs = new WorkOsDoor(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void nobody_of_two_connections_gets_the_address_that_both_have() throws Exception {
        database("a01", "ada@example.com", true);
        social("g01", "ada@example.com", true);

        Map<String, String> became = imported();

        assertThat(became)
                .containsOnly(
                        Map.entry("auth0|a01", "PARKED EMAIL_COLLISION"),
                        Map.entry("google-oauth2|g01", "PARKED EMAIL_COLLISION"));
        assertThat(sandbox.workOsState().users()).isEmpty();
    }

    @Test
    void an_account_is_adopted_only_if_both_sides_have_verified_the_address() throws Exception {
        database("b01", "una@example.com", false);
        database("b02", "vic@example.com", true);
        database("b03", "rae@example.com", true);
        planted("una@example.com", true, Map.of());
        planted("vic@example.com", false, Map.of());
        planted("rae@example.com", true, Map.of());

        Map<String, String> became = imported();

        assertThat(became)
                .containsOnly(
                        Map.entry("auth0|b01", "PARKED EMAIL_HELD_UNPROVEN"),
                        Map.entry("auth0|b02", "PARKED EMAIL_HELD_UNPROVEN"),
                        Map.entry("auth0|b03", "ADOPTED"));
        assertThat(bound())
                .containsOnly(
                        Map.entry("una@example.com", "nobody"),
                        Map.entry("vic@example.com", "nobody"),
                        Map.entry("rae@example.com", "auth0|b03"));
        assertThat(workOs.logIn("rae@example.com", ATTACKERS).status()).isEqualTo(400);
        assertThat(workOs.logIn("rae@example.com", KnownHashes.PASSWORD_OF_ADA).status())
                .isEqualTo(200);
    }

    @Test
    void metadata_at_workos_is_no_evidence() throws Exception {
        database("c01", "meg@example.com", true);
        database("c02", "ned@example.com", true);
        planted(
                "meg@example.com",
                false,
                Map.of("metadata", Map.of("external_id", "auth0|c01", "legacy_id", "auth0|c01")));
        planted(
                "mallory@example.com",
                true,
                Map.of("metadata", Map.of("external_id", "auth0|c02", "email", "ned@example.com")));

        Map<String, String> became = imported();

        assertThat(became)
                .containsOnly(
                        Map.entry("auth0|c01", "PARKED EMAIL_HELD_UNPROVEN"),
                        Map.entry("auth0|c02", "IMPORTED"));
        assertThat(bound())
                .containsOnly(
                        Map.entry("meg@example.com", "nobody"),
                        Map.entry("mallory@example.com", "nobody"),
                        Map.entry("ned@example.com", "auth0|c02"));
    }

    @Test
    void an_address_that_workos_gave_to_somebody_else_stays_theirs() throws Exception {
        database("d01", "rex@example.com", true);
        planted("rex@example.com", true, Map.of("external_id", "auth0|its-later-owner"));

        Map<String, String> became = imported();

        assertThat(became).containsOnly(Map.entry("auth0|d01", "PARKED EMAIL_HELD_BY_OTHER"));
        assertThat(bound()).containsOnly(Map.entry("rex@example.com", "auth0|its-later-owner"));
        assertThat(workOs.logIn("rex@example.com", ATTACKERS).status()).isEqualTo(200);
    }

    /** Only the holder of the API key can set an external id: the account is the user's own. */
    @Test
    void who_knows_the_password_of_an_account_with_a_planted_id_is_locked_out() throws Exception {
        database("e01", "olga@example.com", true);
        planted("evil@example.com", true, Map.of("external_id", "auth0|e01"));

        Map<String, String> became = imported();

        assertThat(became).containsOnly(Map.entry("auth0|e01", "IMPORTED"));
        assertThat(bound()).containsOnly(Map.entry("olga@example.com", "auth0|e01"));
        for (String email : List.of("evil@example.com", "olga@example.com")) {
            assertThat(workOs.logIn(email, ATTACKERS).status()).as(email).isEqualTo(400);
        }
        assertThat(workOs.logIn("olga@example.com", KnownHashes.PASSWORD_OF_ADA).status())
                .isEqualTo(200);
    }

    @Test
    void addresses_that_differ_in_case_or_form_alone_are_one() throws Exception {
        database("f01", "case@example.com", true);
        social("f02", "Case@Example.COM", true);
        database("f03", "j\u00fcrgen@example.com", true);
        social("f04", "ju\u0308rgen@example.com", true);

        assertThat(imported().values()).containsOnly("PARKED EMAIL_COLLISION").hasSize(4);
        assertThat(sandbox.workOsState().users()).isEmpty();
    }

    @Test
    void addresses_with_other_dots_tags_or_look_alikes_are_other_people() throws Exception {
        database("h01", "d.ot@example.com", true);
        database("h02", "dot+tag@example.com", true);
        database("h03", "d\u043et@example.com", true);
        planted("dot@example.com", true, Map.of());

        Map<String, String> became = imported();

        assertThat(became).hasSize(3);
        assertThat(became.values()).containsOnly("IMPORTED");
        assertThat(bound())
                .containsOnly(
                        Map.entry("dot@example.com", "nobody"),
                        Map.entry("d.ot@example.com", "auth0|h01"),
                        Map.entry("dot+tag@example.com", "auth0|h02"),
                        Map.entry("d\u043et@example.com", "auth0|h03"));
        assertThat(workOs.logIn("dot@example.com", ATTACKERS).status()).isEqualTo(200);
        assertThat(workOs.logIn("dot@example.com", KnownHashes.PASSWORD_OF_ADA).status())
                .isEqualTo(400);
    }

    @Test
    void a_hash_that_matches_by_email_alone_is_nobodys() throws Exception {
        user("auth0", "i01", "hal@example.com", true);
        hash("i99", "hal@example.com");

        Map<String, String> became = imported();

        assertThat(became)
                .containsEntry("auth0|i01", "PARKED NO_HASH")
                .containsEntry("", "UNREADABLE");
        assertThat(sandbox.workOsState().users()).isEmpty();
    }

    private void database(String id, String email, boolean verified) {
        user("auth0", id, email, verified);
        hash(id, email);
    }

    private void social(String id, String email, boolean verified) {
        user("google-oauth2", id, email, verified);
    }

    private void user(String provider, String id, String email, boolean verified) {
        users.add(
                """
                {"user_id":"%1$s|%2$s","email":"%3$s","email_verified":%4$s,"identities":[\
                {"provider":"%1$s","user_id":"%2$s","connection":"%1$s-users"}]}
                """
                        .formatted(provider, id, email, verified));
    }

    private void hash(String id, String email) {
        hashes.add(
                """
                {"_id":{"$oid":"%s"},"connection":"auth0-users","email":"%s","passwordHash":"%s",\
                "password_set_date":{"$date":"2025-01-01T00:00:00.000Z"}}
                """
                        .formatted(id, email, KnownHashes.ADA));
    }

    private void planted(String email, boolean verified, Map<String, Object> more) {
        Map<String, Object> user = new HashMap<>(more);
        user.put("email", email);
        user.put("email_verified", verified);
        user.put("password", ATTACKERS);
        assertThat(workOs.create(user).status()).isEqualTo(201);
    }

    /** What became of each user, by id, where accounts may be adopted. */
    private Map<String, String> imported() throws IOException {
        Path export = Files.writeString(folder.resolve("users.ndjson"), String.join("", users));
        Path secrets = Files.writeString(folder.resolve("hashes.ndjson"), String.join("", hashes));
        Path outcomes = folder.resolve("outcomes.ndjson");
        sandbox.auth0State()
                .loadUsers(new ByteArrayInputStream(String.join("", users).getBytes(UTF_8)));
        Map<String, Object> settings = new HashMap<>(Auth0Mix.settings(sandbox));
        settings.put("segue.fingerprint-key", "c2VndWUncyB0ZXN0cyB1c2Ugb25lIGtleSBmb3IgYWxs");
        settings.put("segue.workos.api-key", "sk_test_segue");
        settings.put("segue.workos.client-id", "client_segue");
        settings.put("segue.workos.base-url", sandbox.workOs().toString());
        settings.put("segue.workos.timeout", "30s");
        Ran ran =
                new Prompt(folder, settings)
                        .run(
                                List.of(
                                        "import",
                                        "auth0",
                                        export.toString(),
                                        "--hashes",
                                        secrets.toString(),
                                        "--adoption",
                                        "where-both-sides-verified",
                                        "--outcomes",
                                        outcomes.toString()));
        assertThat(ran.code()).as(ran.err()).isIn(0, Segue.IN_PART);
        Map<String, String> became = new TreeMap<>();
        for (String line : Files.readAllLines(outcomes)) {
            JsonNode row = JSON.readTree(line);
            String reason = row.path("reason").asString("");
            became.put(
                    row.path("legacyId").asString(""),
                    (row.path("outcome").asString() + " " + reason).strip());
        }
        return became;
    }

    /** Whose each account at WorkOS is, by its address. */
    private Map<String, String> bound() {
        Map<String, String> bound = new TreeMap<>();
        for (UserSummary user : sandbox.workOsState().users()) {
            bound.put(user.email(), user.externalId() == null ? "nobody" : user.externalId());
        }
        return bound;
    }
}
