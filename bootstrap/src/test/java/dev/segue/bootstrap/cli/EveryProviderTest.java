package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.login.LogIn;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.plan.MigrationPath;
import dev.segue.application.port.ClientContext;
import dev.segue.bootstrap.cli.MixedTenant.Member;
import dev.segue.bootstrap.cli.Prompt.Ran;
import dev.segue.bootstrap.cli.WorkOsDoor.Answer;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.workos.OrganizationSummary;
import dev.segue.sandbox.workos.UserSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each provider's users, from the plan through the import to the first login. */
class EveryProviderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir private Path folder;

    private Sandbox sandbox;
    private WorkOsDoor workOs;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        sandbox.workOsState().rolesExist(Set.of("admin", "member"));
        workOs = new WorkOsDoor(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void firebase_moves_from_a_file() throws Exception {
        moves(FirebaseMix.file(sandbox, folder));
    }

    @Test
    void firebase_moves_live() throws Exception {
        moves(FirebaseMix.live(sandbox, folder));
    }

    @Test
    void auth0_moves_from_files() throws Exception {
        moves(Auth0Mix.file(sandbox, folder));
    }

    @Test
    void auth0_moves_live() throws Exception {
        moves(Auth0Mix.live(sandbox, folder));
    }

    @Test
    void cognito_moves_from_a_file() throws Exception {
        moves(CognitoMix.file(sandbox, folder));
    }

    @Test
    void cognito_moves_live() throws Exception {
        moves(CognitoMix.live(sandbox, folder));
    }

    @Test
    void clerk_moves_from_a_file() throws Exception {
        moves(ClerkMix.file(sandbox, folder));
    }

    @Test
    void clerk_moves_live() throws Exception {
        moves(ClerkMix.live(sandbox));
    }

    @Test
    void a_user_table_moves_from_files() throws Exception {
        moves(TableMix.file(folder));
    }

    private void moves(MixedTenant tenant) throws Exception {
        Map<String, Object> settings = settings(tenant);
        Prompt prompt = new Prompt(folder, settings);
        Leftovers leftovers = Leftovers.from(folder);

        JsonNode plan = planned(prompt, tenant);
        assertThat(sandbox.workOsState().users()).isEmpty();
        JsonNode imported = imported(prompt, tenant);

        assertThat(counts(imported)).as("counts per path").isEqualTo(counts(plan));
        assertImportedHashesLogIn(tenant);
        assertFirstLoginsMove(prompt, settings, tenant);
        assertMembers(tenant);
        assertNoSecret(prompt, leftovers, tenant);
    }

    private Map<String, Object> settings(MixedTenant tenant) {
        Map<String, Object> settings = new HashMap<>(tenant.settings());
        settings.put("segue.fingerprint-key", "c2VndWUncyB0ZXN0cyB1c2Ugb25lIGtleSBmb3IgYWxs");
        settings.put("segue.workos.api-key", "sk_test_segue");
        settings.put("segue.workos.client-id", "client_segue");
        settings.put("segue.workos.base-url", sandbox.workOs().toString());
        settings.put("segue.policy.escrow", "in-charge");
        // The machines that run tests are small and busy; nothing here is about time.
        settings.put("segue.workos.timeout", "30s");
        settings.put("segue.login.patience", "30s");
        settings.put("segue.login.lease", "90s");
        return settings;
    }

    private JsonNode planned(Prompt prompt, MixedTenant tenant) throws IOException {
        Path users = folder.resolve("plan.ndjson");
        Path report = folder.resolve("plan.html");
        Ran ran =
                prompt.run(
                        tenant.typed(
                                "plan",
                                "--users",
                                users.toString(),
                                "--report",
                                report.toString()));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(pathsIn(users)).isEqualTo(tenant.paths());
        assertThat(Files.readString(report)).contains("class=\"bars\"");
        return ran.json();
    }

    private JsonNode imported(Prompt prompt, MixedTenant tenant) throws IOException {
        Path outcomes = folder.resolve("outcomes.ndjson");
        Ran ran =
                prompt.run(tenant.typed("import", "--no-probe", "--outcomes", outcomes.toString()));
        assertThat(ran.code()).as(ran.err()).isEqualTo(Segue.IN_PART);
        assertThat(pathsIn(outcomes)).isEqualTo(tenant.paths());
        return ran.json();
    }

    /** Each user's path by id, from a file that a command wrote. */
    private static Map<String, String> pathsIn(Path file) throws IOException {
        Map<String, String> paths = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            paths.put(row.path("legacyId").asString(), row.path("path").asString());
        }
        return paths;
    }

    private static Map<MigrationPath, Long> counts(JsonNode document) {
        Map<MigrationPath, Long> counts = new TreeMap<>();
        for (MigrationPath path : MigrationPath.values()) {
            counts.put(path, document.path("paths").path(path.name()).asLong(0));
        }
        return counts;
    }

    private void assertImportedHashesLogIn(MixedTenant tenant) throws Exception {
        for (Member member : tenant.people()) {
            if (member.path() == MigrationPath.HASH_IMPORT) {
                assertLogsInAtWorkOs(member);
            } else if (member.path() == MigrationPath.SOCIAL) {
                assertThat(account(member).orElseThrow().hasPassword()).isFalse();
            } else {
                assertThat(account(member)).as(member.id()).isEmpty();
            }
        }
    }

    private void assertLogsInAtWorkOs(Member member) throws Exception {
        for (String wrong : List.of("not " + member.password(), "saffron-Pebble-6604")) {
            assertThat(workOs.logIn(member.email(), wrong).code())
                    .as(member.id())
                    .isEqualTo("invalid_credentials");
        }
        Answer answer = workOs.logIn(member.email(), member.password());
        if (!member.totp().isEmpty()) {
            assertThat(answer.code()).as(member.id()).isEqualTo("mfa_challenge");
            answer =
                    workOs.enter(new AuthenticatorApp(member.totp()).codeAt(Instant.now()), answer);
        }
        assertThat(answer.status()).as(member.id() + ": " + answer.code()).isEqualTo(200);
        assertThat(answer.body().path("user").path("id").asString())
                .isEqualTo(account(member).orElseThrow().id());
    }

    /** Whoever has a password that only Segue or the provider can check. */
    private void assertFirstLoginsMove(
            Prompt prompt, Map<String, Object> settings, MixedTenant tenant) throws Exception {
        Launch.Settings same = new Launch.Settings(prompt.home(), true, settings);
        try (Launch.Parts parts = Launch.parts(same)) {
            LogIn logIn = parts.get(LogIn.class);
            for (Member member : tenant.people()) {
                boolean waits =
                        member.path() == MigrationPath.ESCROW || member.path() == MigrationPath.JIT;
                if (waits && !member.password().isEmpty()) {
                    assertThat(logIn.logIn(login(member, "not " + member.password())))
                            .isInstanceOf(LoginAnswer.Rejected.class);
                    assertThat(account(member)).isEmpty();
                    assertThat(logIn.logIn(login(member, member.password())))
                            .as(member.id())
                            .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
                    assertLogsInAtWorkOs(member);
                }
            }
        }
    }

    private static LoginRequest login(Member member, String password) {
        return new LoginRequest(
                EmailAddress.parse(member.email()).orElseThrow(),
                new Password(password),
                ClientContext.UNKNOWN);
    }

    private void assertMembers(MixedTenant tenant) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (Member member : tenant.people()) {
            if (!member.role().isEmpty()) {
                expected.put(account(member).orElseThrow().id(), List.of(member.role()));
            }
        }
        List<OrganizationSummary> organizations = sandbox.workOsState().organizations();
        if (expected.isEmpty()) {
            assertThat(organizations).isEmpty();
        } else {
            assertThat(organizations).hasSize(1);
            assertThat(organizations.getFirst().externalId()).isEqualTo(MixedTenant.ORGANIZATION);
            assertThat(organizations.getFirst().members()).isEqualTo(expected);
        }
    }

    private Optional<UserSummary> account(Member member) {
        return sandbox.workOsState().userByExternalId(member.id());
    }

    private static void assertNoSecret(Prompt prompt, Leftovers leftovers, MixedTenant tenant)
            throws IOException {
        // The same search finds what is there: the test can fail.
        assertThat(leftovers.with(tenant.people().getFirst().id()))
                .contains("plan.ndjson", "outcomes.ndjson");
        assertThat(leftovers.with("user-discovered")).contains("ledger.mv.db");
        assertThat(tenant.secrets()).isNotEmpty();
        for (String secret : tenant.secrets()) {
            assertThat(leftovers.with(secret)).as("files with a secret").isEmpty();
            assertThat(prompt.transcript().contains(secret)).as("printed a secret").isFalse();
        }
    }
}
