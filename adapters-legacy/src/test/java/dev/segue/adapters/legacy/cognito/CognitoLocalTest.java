package dev.segue.adapters.legacy.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.segue.adapters.legacy.LegacyProviderContract;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Flow;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Reading;
import dev.segue.adapters.legacy.cognito.CognitoSettings.SignInName;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.Token;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Against npm's cognito-local 5.3.0, as a second opinion. Where it is known to differ from Cognito,
 * Cognito's documentation wins, and the difference is written down here.
 */
@Tag("emulator")
class CognitoLocalTest extends LegacyProviderContract {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static String pool;
    private static CognitoProvider provider;
    private static CognitoProvider unreachable;

    @BeforeAll
    static void fill() throws Exception {
        pool =
                send(
                                "CreateUserPool",
                                "{\"PoolName\": \"segue\", \"UsernameAttributes\": [\"email\"]}")
                        .at("/UserPool/Id")
                        .asString();
        provider = CognitoProvider.connect(settings(uri(), clientId(), Optional.empty()));
        unreachable =
                CognitoProvider.connect(
                        settings(URI.create("http://127.0.0.1:1"), "any", Optional.empty()));
        create("ada@example.com", true);
    }

    @AfterAll
    static void close() {
        if (provider != null) {
            provider.close();
            unreachable.close();
        }
    }

    @Override
    protected LegacyProvider provider() {
        return provider;
    }

    @Override
    protected LegacyProvider unreachable() {
        return unreachable;
    }

    @Override
    protected Enrolled enrolled() {
        return new Enrolled(SandboxPool.email("ada@example.com"), new Password("Passw0rd!"), true);
    }

    @Override
    protected LegacyId nobodysId() {
        return SandboxPool.id("00000000-0000-4000-8000-000000000000");
    }

    /**
     * Cognito answers NotAuthorizedException; the emulator answers InvalidPasswordException, which
     * Cognito documents for new passwords only, so it is no "no".
     */
    @Override
    @Test
    protected void refuses_a_wrong_password_by_name() {
        assertThat(verdict(provider, "ada@example.com", "not the password"))
                .isInstanceOf(Unavailable.class);
    }

    /** Cognito answers "Incorrect username or password."; the emulator "User not authorized". */
    @Override
    @Test
    protected void refuses_a_stranger_by_name() {
        assertThat(verdict(provider, "nobody-at-all@example.com", "any"))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void agrees_that_a_temporary_password_proves_itself_and_needs_a_new_one() throws Exception {
        create("bob@example.com", false);

        assertThat(verdict(provider, "bob@example.com", "Passw0rd!"))
                .isEqualTo(new ResetRequired(true));
    }

    /** Cognito refuses a wrong SECRET_HASH; the emulator does not look at it. */
    @Test
    void differs_on_the_app_clients_secret() throws Exception {
        Optional<Token> wrong = Optional.of(new Token("wrong"));
        try (CognitoProvider other = CognitoProvider.connect(settings(uri(), clientId(), wrong))) {
            assertThat(verdict(other, "ada@example.com", "Passw0rd!")).isInstanceOf(Valid.class);
        }
    }

    /** Cognito refuses disabled users; the emulator lets them in, and we hear of it. */
    @Test
    void differs_on_disabled_users() throws Exception {
        create("eve@example.com", true);
        send("AdminDisableUser", user("eve@example.com", ""));

        assertThat(verdict(provider, "eve@example.com", "Passw0rd!"))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.user().disabled()).isTrue());
    }

    /** The emulator gives all users at once, whatever Limit says. */
    @Test
    void lists_everybody() throws Exception {
        create("listed@example.com", true);

        try (CognitoListing listing =
                CognitoListing.of(settings(uri(), clientId(), Optional.empty()))) {
            List<ExportRow> rows = new ArrayList<>();
            listing.rows().forEachRemaining(rows::add);

            assertThat(rows).isNotEmpty().allMatch(ExportRow.UserRow.class::isInstance);
        }
    }

    @Test
    void agrees_on_changing_reading_again_and_deleting() throws Exception {
        LegacyId id = create("old@example.com", true);

        assertThat(provider.changeEmail(id, SandboxPool.email("new@example.com"), true).toString())
                .isEqualTo("Done[]");
        assertThat(provider.reread(List.of(id, nobodysId())).orElseThrow())
                .containsOnlyKeys(id)
                .allSatisfy((key, user) ->
                        assertThat(user.user().email())
                                .contains(SandboxPool.email("new@example.com")));
        assertThat(provider.delete(id).toString()).isEqualTo("Done[]");
        assertThat(provider.reread(List.of(id)).orElseThrow()).isEmpty();
    }

    private static LegacyVerdict verdict(CognitoProvider asked, String email, String password) {
        return asked.verify(
                SandboxPool.email(email), new Password(password), ClientContext.UNKNOWN);
    }

    private static URI uri() {
        String address = System.getenv("SEGUE_COGNITO_LOCAL");
        if (address == null && "true".equals(System.getenv("CI"))) {
            fail("SEGUE_COGNITO_LOCAL is not set, but CI is");
        }
        assumeTrue(
                address != null,
                "no emulator: set SEGUE_COGNITO_LOCAL to the URL of npm's cognito-local 5.3.0,"
                        + " such as http://127.0.0.1:9229");
        return URI.create(address);
    }

    private static CognitoSettings settings(URI uri, String client, Optional<Token> secret) {
        return new CognitoSettings(
                pool,
                new AppClient(client, secret, Flow.USER_PASSWORD, SignInName.EMAIL, true),
                new CognitoSettings.Access(
                        "eu-west-1",
                        Optional.of(uri),
                        Optional.of(SandboxPool.KEY),
                        Duration.ofSeconds(10)),
                Reading.PLAIN);
    }

    private static String clientId() throws IOException, InterruptedException {
        return send(
                        "CreateUserPoolClient",
                        "{\"UserPoolId\": \"" + pool + "\", \"ClientName\": \"segue\"}")
                .at("/UserPoolClient/ClientId")
                .asString();
    }

    private static LegacyId create(String email, boolean permanent)
            throws IOException, InterruptedException {
        JsonNode created =
                send(
                        "AdminCreateUser",
                        user(
                                email,
                                """
                                , "MessageAction": "SUPPRESS", "TemporaryPassword": "Passw0rd!",
                                "UserAttributes": [{"Name": "email", "Value": "%s"},
                                                   {"Name": "email_verified", "Value": "true"}]
                                """
                                        .formatted(email)));
        if (permanent) {
            send(
                    "AdminSetUserPassword",
                    user(email, ", \"Password\": \"Passw0rd!\", \"Permanent\": true"));
        }
        for (JsonNode attribute : created.at("/User/Attributes")) {
            if (attribute.path("Name").asString().equals("sub")) {
                return SandboxPool.id(attribute.path("Value").asString());
            }
        }
        return fail("the emulator gave the user no sub");
    }

    private static String user(String username, String more) {
        return "{\"UserPoolId\": \"%s\", \"Username\": \"%s\"%s}".formatted(pool, username, more);
    }

    private static JsonNode send(String operation, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri())
                        .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header("Authorization", "AWS4-HMAC-SHA256 Credential=any/x")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }
}
