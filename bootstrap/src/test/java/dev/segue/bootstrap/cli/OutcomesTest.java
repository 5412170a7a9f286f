package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every outcome of every provider, as docs/providers/outcomes.md has it, over HTTP. */
class OutcomesTest {

    private static final String KEY = "a-service-key-for-tests-0123456789-0123456789";
    private static final OutcomeTable TABLE = OutcomeTable.read();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Sandbox sandbox;
    private static List<Leaving> everyProvider;

    @TempDir private Path home;

    private ConfigurableApplicationContext segue;

    @BeforeAll
    static void start() throws SQLException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        everyProvider =
                List.of(
                        new LeavingFirebase(sandbox.firebaseState(), sandbox.firebase()),
                        new LeavingAuth0(sandbox.auth0State(), sandbox.auth0()),
                        new LeavingCognito(sandbox.cognitoState(), sandbox.cognito(), false),
                        new LeavingCognito(sandbox.cognitoState(), sandbox.cognito(), true),
                        new LeavingClerk(sandbox.clerkState(), sandbox.clerk()),
                        new LeavingTable());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<Arguments> everyProvider() {
        return everyProvider.stream()
                .map(provider -> Arguments.of(Named.of(provider.column(), provider)));
    }

    @Test
    void has_a_row_for_each_of_the_thirteen_outcomes() {
        assertThat(TABLE.outcomes())
                .hasSize(13)
                .containsExactlyElementsOf(
                        Arrays.stream(LegacyVerdict.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .toList());
    }

    @Test
    void has_a_scene_for_every_cell_and_a_cell_for_every_scene() {
        Map<String, Map<String, Scene>> scenes = new HashMap<>();
        everyProvider.forEach(provider ->
                scenes.computeIfAbsent(provider.column(), c -> new HashMap<>())
                        .putAll(provider.scenes()));

        assertThat(scenes.keySet()).containsExactlyInAnyOrderElementsOf(TABLE.providers());
        for (String provider : TABLE.providers()) {
            Map<String, String> said = TABLE.said(provider);
            assertThat(scenes.get(provider).keySet())
                    .as(provider)
                    .containsExactlyInAnyOrderElementsOf(said.keySet());
            said.forEach((outcome, cell) ->
                    assertThat(cell)
                            .as("%s, %s", provider, outcome)
                            .contains(scenes.get(provider).get(outcome).says()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyProvider")
    void answers_as_written_whatever_the_provider_says(Leaving provider) {
        SoftAssertions softly = new SoftAssertions();
        try (ConfigurableApplicationContext started = Launch.service(settings(provider))) {
            segue = started;
            provider.scenes()
                    .forEach((outcome, scene) -> {
                        provider.reset();
                        play(provider, outcome, scene, softly);
                    });
        } finally {
            provider.reset();
        }
        softly.assertAll();
    }

    private void play(Leaving provider, String outcome, Scene scene, SoftAssertions softly) {
        Visitor visitor = new Visitor(outcome, provider.column());
        scene.setting().before(visitor);
        long asked = loginsAtWorkOs();
        softly.assertThat(verdict(visitor, scene)).as("%s", visitor.email()).isEqualTo(outcome);
        softly.assertThat(logIn(visitor.email(), scene.password()))
                .as("%s: %s", provider.column(), outcome)
                .isEqualTo(TABLE.answer(outcome));
        // Else it might have been WorkOS that said no.
        if (!outcome.equals("Valid")) {
            softly.assertThat(loginsAtWorkOs()).as("%s", visitor.email()).isEqualTo(asked);
        }
    }

    private String verdict(Visitor visitor, Scene scene) {
        return segue.getBean(LegacyProvider.class)
                .verify(
                        EmailAddress.parse(visitor.email()).orElseThrow(),
                        new Password(scene.password()),
                        ClientContext.UNKNOWN)
                .getClass()
                .getSimpleName();
    }

    /** Status and words of the answer, as the table writes them. */
    private String logIn(String email, String password) {
        String body = "{\"identifier\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/v1/login"))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            JsonNode json = JsonMapper.shared().readTree(answer.body());
            return answer.statusCode() + " " + words(json);
        } catch (IOException e) {
            return fail("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted", e);
        }
    }

    private static String words(JsonNode answer) {
        return switch (answer.path("status").asString("")) {
            case "signed-in" -> "signed-in " + answer.path("side").asString();
            case "step-due" -> "step-due " + answer.path("step").path("kind").asString();
            default -> answer.path("type").asString().replace("urn:segue:problem:", "");
        };
    }

    private long loginsAtWorkOs() {
        return sandbox.workOsState()
                .switchboard()
                .traffic()
                .stats()
                .requests()
                .getOrDefault("POST /user_management/authenticate", 0L);
    }

    private String url() {
        return "http://127.0.0.1:" + segue.getEnvironment().getProperty("local.server.port");
    }

    private Launch.Settings settings(Leaving provider) {
        Map<String, Object> settings = new HashMap<>(provider.settings());
        settings.put("segue.fingerprint-key", "c2VndWUncyB0ZXN0cyB1c2Ugb25lIGtleSBmb3IgYWxs");
        settings.put("segue.workos.api-key", "sk_test_segue");
        settings.put("segue.workos.client-id", "client_segue");
        settings.put("segue.workos.base-url", sandbox.workOs().toString());
        settings.put("segue.workos.timeout", "30s");
        settings.put("segue.login.patience", "30s");
        settings.put("segue.login.lease", "90s");
        settings.put("segue.web.service-keys", KEY);
        settings.put("segue.web.floor", "0ms");
        settings.put("server.port", "0");
        return new Launch.Settings(home, true, settings);
    }

    private final class Visitor implements Scene.Actor {

        private final String id;
        private final String email;

        Visitor(String outcome, String provider) {
            this.id = "user_" + outcome.toLowerCase(Locale.ROOT);
            this.email =
                    (outcome + "@" + provider.replace(" ", "-") + ".example.com")
                            .toLowerCase(Locale.ROOT);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String email() {
            return email;
        }

        @Override
        public void tries(String password) {
            logIn(email, password);
        }
    }
}
