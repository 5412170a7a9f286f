package dev.segue.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.account.SignUp;
import dev.segue.application.account.SignUpRequest;
import dev.segue.application.login.LogIn;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.port.AccountChange;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.bootstrap.autoconfigure.CognitoExports;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A pool is left, login by login, and a user who signed up at WorkOS goes the way back. */
@DatabaseTest(Engine.H2)
class CognitoMigrationTest {

    private static final String KEY = "a-service-key-for-tests-0123456789-0123456789";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private static Path home;

    private static Sandbox sandbox;
    private static ConfigurableApplicationContext segue;

    @TempDir private Path folder;

    @BeforeAll
    static void start(TestDatabase database) {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        sandbox.cognitoState()
                .load(
                        new ByteArrayInputStream(
                                """
                                {"Users": [{"Username": "sub-ada", "Password": "correct horse",
                                  "Groups": ["acme"], "Attributes": [
                                    {"Name": "sub", "Value": "sub-ada"},
                                    {"Name": "email", "Value": "ada@example.com"},
                                    {"Name": "email_verified", "Value": "true"}]}]}
                                """
                                        .getBytes(UTF_8)));
        segue = Launch.service(new Launch.Settings(home, true, settings(database)));
    }

    private static Map<String, Object> settings(TestDatabase database) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("segue.fingerprint-key", "c2VndWUncyB0ZXN0cyB1c2Ugb25lIGtleSBmb3IgYWxs");
        settings.put("segue.workos.api-key", "sk_test_segue");
        settings.put("segue.workos.client-id", "client_segue");
        settings.put("segue.workos.base-url", sandbox.workOs().toString());
        settings.put("segue.workos.timeout", "30s");
        settings.put("segue.cognito.user-pool-id", "eu-west-1_Sandbox01");
        settings.put("segue.cognito.client-id", "cognito-secret-client");
        settings.put("segue.cognito.client-secret", "cognito-client-secret");
        settings.put("segue.cognito.endpoint", sandbox.cognito().toString());
        settings.put("segue.cognito.access-key-id", "AKIASANDBOX0000SEGUE");
        settings.put("segue.cognito.secret-access-key", "any secret");
        settings.put("segue.cognito.timeout", "30s");
        settings.put("segue.cognito.migrate-user", "true");
        settings.put("segue.login.patience", "30s");
        settings.put("segue.login.lease", "90s");
        settings.put("segue.web.service-keys", KEY);
        settings.put("server.port", "0");
        return settings;
    }

    @AfterAll
    static void stop() {
        if (segue != null) {
            segue.close();
        }
        sandbox.close();
    }

    @Test
    void moves_a_user_at_the_first_login() {
        assertThat(logIn("ada@example.com", "wrong")).isEqualTo(new LoginAnswer.Rejected());
        assertThat(logIn("ada@example.com", "correct horse"))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(sandbox.workOsState().userByExternalId("sub-ada")).isPresent();

        long asked = signInsAtCognito();
        assertThat(logIn("ada@example.com", "correct horse"))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(signInsAtCognito()).isEqualTo(asked);
    }

    private static long signInsAtCognito() {
        return sandbox.cognitoState()
                .switchboard()
                .traffic()
                .stats()
                .requests()
                .getOrDefault("POST /InitiateAuth", 0L);
    }

    @Test
    void opens_the_pool_and_its_groups() throws Exception {
        Path mapping = folder.resolve("groups.csv");
        Files.writeString(
                mapping, "group,organization,organization_name,role\nacme,org-1,Acme,member\n");
        CognitoExports exports = segue.getBean(CognitoExports.class);

        try (UserExport users = exports.listing();
                OrganizationExport organizations = exports.organizations(mapping)) {
            assertThat(users.rows())
                    .toIterable()
                    .anySatisfy(row -> assertThat(row.toString()).contains("sub-ada"));
            assertThat(organizations.organizations()).toIterable().hasSize(1);
            assertThat(organizations.memberships()).toIterable().hasSize(1);
        }
    }

    @Test
    void lets_a_user_born_on_workos_sign_in_at_cognito() throws Exception {
        signUp("grace@example.com");
        assertThat(atCognito("grace@example.com", "a long password")).contains("Incorrect");

        sandbox.cognitoState().migrateUsersBy(this::forwarded);

        assertThat(atCognito("grace@example.com", "another password")).contains("Incorrect");
        assertThat(atCognito("grace@example.com", "a long password")).contains("IdToken");
        assertThat(sandbox.cognitoState().users())
                .filteredOn(user -> "grace@example.com".equals(user.email()))
                .singleElement()
                .satisfies(user -> assertThat(user.status()).isEqualTo("CONFIRMED"));
        sandbox.cognitoState().migrateUsersBy(null);
        assertThat(atCognito("grace@example.com", "a long password")).contains("IdToken");
    }

    /** The function of the documentation, run by Node.js. */
    @Test
    @Tag("slow")
    void lets_them_in_by_the_lambda_of_the_documentation() throws Exception {
        signUp("hopper@example.com");
        sandbox.cognitoState().migrateUsersBy(new NodeLambda(folder, url(), KEY));

        assertThat(atCognito("hopper@example.com", "another password")).contains("Incorrect");
        assertThat(atCognito("hopper@example.com", "a long password")).contains("IdToken");
    }

    private void signUp(String address) {
        segue.getBean(SignUp.class)
                .signUp(
                        new SignUpRequest(
                                email(address),
                                new Password("a long password"),
                                PersonName.UNKNOWN,
                                ClientContext.UNKNOWN));
        // WorkOS wants the address verified before it lets anybody in by the password alone.
        verifyAtWorkOs(email(address));
    }

    private void verifyAtWorkOs(EmailAddress address) {
        WorkOsDirectory directory = segue.getBean("segueLiveAccounts", WorkOsDirectory.class);
        WorkOsLookup found = directory.byEmail(address);
        assertThat(found).isInstanceOf(WorkOsLookup.Found.class);
        AccountChange verified =
                new AccountChange(
                        Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty());
        directory.update(((WorkOsLookup.Found) found).user().id(), verified);
    }

    private String forwarded(String event) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/v1/hooks/cognito/migrate-user"))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(event))
                        .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the trigger refuses");
        }
        return answer.body();
    }

    /** What Cognito answers to somebody who signs in there, past Segue. */
    private String atCognito(String email, String password) {
        String body =
                """
                {"ClientId": "cognito-public-client", "AuthFlow": "USER_PASSWORD_AUTH",
                 "AuthParameters": {"USERNAME": "%s", "PASSWORD": "%s"}}
                """
                        .formatted(email, password);
        return send(HttpRequest.newBuilder(sandbox.cognito())
                        .header("X-Amz-Target", "AWSCognitoIdentityProviderService.InitiateAuth")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    private LoginAnswer logIn(String email, String password) {
        return segue.getBean(LogIn.class)
                .logIn(
                        new LoginRequest(
                                email(email),
                                new Password(password),
                                new ClientContext(Optional.of("203.0.113.7"), Optional.empty())));
    }

    private String url() {
        return "http://127.0.0.1:" + segue.getEnvironment().getProperty("local.server.port");
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            return fail("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted", e);
        }
    }
}
