package dev.segue.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.escrow.Escrowed;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsSession;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginTest {

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    @Test
    void signs_a_user_in_at_workos() {
        world.workOs()
                .faults()
                .answerNextLogin(
                        new WorkOsLogin.SignedIn(
                                new WorkOsSession(
                                        new WorkOsUserId("user_7"),
                                        Optional.of(new ExternalId("uid-grace")),
                                        new Token("a.b.c"),
                                        new Token("refresh"),
                                        Optional.of(new OrganizationId("org_1")),
                                        Optional.of("Password"))));

        Answer answer = server.post("/v1/login", Json.login("grace@example.com", "secret"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"status":"signed-in","side":"workos",\
                        "user":{"id":"user_7","externalId":"uid-grace","organizationId":"org_1"},\
                        "session":{"accessToken":"a.b.c","refreshToken":"refresh",\
                        "method":"Password"}}\
                        """);
    }

    @Test
    void leaves_out_what_workos_did_not_say() {
        world.workOs()
                .faults()
                .answerNextLogin(
                        new WorkOsLogin.SignedIn(
                                new WorkOsSession(
                                        new WorkOsUserId("user_7"),
                                        Optional.empty(),
                                        new Token("a.b.c"),
                                        new Token("refresh"),
                                        Optional.empty(),
                                        Optional.empty())));

        assertThat(server.post("/v1/login", Json.login("grace@example.com", "secret")).body())
                .isEqualTo(
                        """
                        {"status":"signed-in","side":"workos","user":{"id":"user_7"},\
                        "session":{"accessToken":"a.b.c","refreshToken":"refresh"}}\
                        """);
    }

    @Test
    void signs_a_user_in_at_legacy_while_workos_is_down() {
        world.workOs().faults().goDown();

        Answer answer = adaLogsIn();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"status":"signed-in","side":"legacy","user":{"subject":"%s"},\
                        "session":{"idToken":"legacy id","refreshToken":"legacy refresh",\
                        "expiresIn":3600}}\
                        """
                                .formatted(world.ada()));
    }

    @Test
    void names_the_second_factor_that_only_legacy_can_finish() {
        world.legacy().answerNext(new LegacyVerdict.SecondFactorRequired(new Token("pending")));

        Answer answer = adaLogsIn();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"status":"step-due","side":"legacy",\
                        "step":{"kind":"legacy-second-factor","pendingToken":"pending"}}\
                        """);
    }

    @Test
    void forwards_the_password_exactly_as_it_was_typed() {
        String typed = "  p\u00e4ss\u0000w\u00f6rd \ud83d\udd11\r\n A\u030a ";
        world.legacy().setPassword(Example.id("ada"), new Password(typed));

        Answer answer = server.post("/v1/login", Json.login("ada@example.com", typed));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(world.legacy().passwordsShown()).containsExactly(typed);
    }

    @Test
    void finds_the_user_however_the_address_is_written() {
        Answer answer = server.post("/v1/login", Json.login(" ADA@Example.COM ", "correct horse"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void passes_on_how_long_legacy_wants_to_be_left_alone() {
        world.legacy()
                .answerNext(new LegacyVerdict.Throttled(Optional.of(Duration.ofMillis(12_001))));

        Answer answer = adaLogsIn();

        assertProblem(answer, 429, "too-many-attempts");
        assertThat(answer.header("retry-after")).isEqualTo("13");
    }

    @Test
    void answers_a_locked_account_as_too_many_attempts() {
        world.legacy().answerNext(new LegacyVerdict.Locked(Optional.empty()));

        Answer answer = adaLogsIn();

        assertProblem(answer, 429, "too-many-attempts");
        assertThat(answer.header("retry-after")).isEqualTo("60");
    }

    @Test
    void tells_that_a_new_password_is_due() {
        world.legacy().answerNext(new LegacyVerdict.ResetRequired(true));

        assertProblem(adaLogsIn(), 403, "password-reset-due");
    }

    @Test
    void tells_that_the_account_is_not_confirmed() {
        world.legacy().answerNext(new LegacyVerdict.Unconfirmed());

        assertProblem(adaLogsIn(), 403, "confirmation-due");
    }

    @Test
    void tells_that_a_password_is_not_the_way() {
        world.workOs()
                .faults()
                .answerNextLogin(new WorkOsLogin.NotByPassword(new ErrorCode("sso_required")));

        Answer answer = server.post("/v1/login", Json.login("grace@example.com", "secret"));

        assertProblem(answer, 403, "not-by-password");
    }

    @Test
    void never_lets_an_outage_of_legacy_look_like_a_wrong_password() {
        world.legacy().goDown();

        Answer answer = adaLogsIn();

        assertProblem(answer, 503, "temporarily-unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("5");
    }

    @Test
    void asks_to_try_again_where_a_user_is_not_moved_and_says_nothing_of_the_password() {
        World escrowed = Escrowed.adaWithoutLegacy();
        escrowed.workOs().faults().goDown();
        Server.before(escrowed);

        Answer answer = adaLogsIn();

        assertProblem(answer, 503, "temporarily-unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("5");
    }

    @Test
    void never_lets_an_outage_of_workos_look_like_a_wrong_password() {
        Outage outage = new Outage("WorkOS is down", Optional.of(Duration.ofDays(30)));
        world.workOs().faults().answerNextLogin(new WorkOsLogin.Unanswered(outage));

        Answer answer = server.post("/v1/login", Json.login("grace@example.com", "secret"));

        assertProblem(answer, 503, "temporarily-unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("86400");
    }

    @Test
    void lets_the_legacy_answer_stand_while_the_stream_is_too_busy() {
        world.ledger().loseRaces(1_000);

        Answer answer = adaLogsIn();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Json.read(answer.body()).path("side").asString()).isEqualTo("legacy");
    }

    @Test
    void may_not_be_kept_by_any_cache_and_sets_no_cookie() {
        Answer answer = adaLogsIn();

        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    private Answer adaLogsIn() {
        return server.post("/v1/login", Json.login("ada@example.com", "correct horse"));
    }

    private static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(Json.read(answer.body()).path("type").asString())
                .isEqualTo("urn:segue:problem:" + slug);
        assertThat(Json.read(answer.body()).path("status").asInt()).isEqualTo(status);
    }
}
