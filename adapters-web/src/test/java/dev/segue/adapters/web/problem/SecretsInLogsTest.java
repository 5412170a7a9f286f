package dev.segue.adapters.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsSession;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.user.WorkOsUserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecretsInLogsTest {

    /** In everything secret or personal that goes in or comes out. */
    private static final String CANARY = "canary7f3a9";

    private final World world = World.withAda();
    private final Server server = Server.before(world);
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Lines lines = new Lines();

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final Queue<String> seen = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String thrown =
                    event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy());
            seen.add(event.getLoggerName() + " " + event.getFormattedMessage() + "\n" + thrown);
        }
    }

    @BeforeEach
    void everything_is_logged() {
        lines.setContext(root.getLoggerContext());
        lines.start();
        root.addAppender(lines);
        for (String name : List.of("org.springframework.web", "dev.segue")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.TRACE);
            ((Logger) LoggerFactory.getLogger(name)).setAdditive(true);
        }
    }

    @AfterEach
    void as_before() {
        root.detachAppender(lines);
        for (String name : List.of("org.springframework.web", "dev.segue")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(null);
        }
    }

    @Test
    void hold_none_whatever_a_login_comes_to() {
        for (LegacyVerdict verdict : verdicts()) {
            world.legacy().answerNext(verdict);
            logIn("ada@example.com");
        }
        for (WorkOsLogin login : logins()) {
            world.workOs().faults().answerNextLogin(login);
            logIn(CANARY + "@example.com");
            world.workOs().faults().answerNextLogin(login);
            assertThat(resume().status()).isLessThan(504);
        }

        assertThat(lines.seen).hasSizeGreaterThan(50);
        assertThat(lines.seen).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void hold_none_of_the_other_doors() {
        String email = CANARY + "@example.com";
        server.post("/v1/signup", Json.object("email", email, "password", CANARY));
        server.post("/v1/signup", Json.object("email", email, "password", CANARY));
        server.post("/v1/password-reset", Json.object("identifier", email));
        server.send(
                "PUT",
                "/v1/users/" + world.ada() + "/email",
                Json.object("email", email, "verified", true));

        assertThat(lines.seen).hasSizeGreaterThan(10);
        assertThat(lines.seen).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void hold_none_of_a_request_that_cannot_be_read() {
        server.post("/v1/login", "{\"password\":\"" + CANARY);
        server.post("/v1/login", "{\"password\":[\"" + CANARY + "\"]}");
        server.post("/v1/login", "{\"password\":\"" + CANARY + "\",\"password\":1}");
        server.post("/v1/login", "{\"" + CANARY + "\":1,\"" + CANARY + "\":1}");
        server.post("/v1/login", Json.login(CANARY, CANARY));
        server.post("/v1/login", Json.login("ada@example.com", CANARY.repeat(1_000)));

        assertThat(lines.seen).hasSizeGreaterThan(10);
        assertThat(lines.seen).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void hold_the_class_and_the_place_of_a_failure_but_not_its_message() {
        world.ledger()
                .beforeNextAppend(() -> {
                    throw new IllegalStateException(CANARY, new IllegalArgumentException(CANARY));
                });

        Answer answer = logIn("ada@example.com", "correct horse");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(Json.read(answer.body()).path("type").asString())
                .isEqualTo("urn:segue:problem:internal-error");
        String incident = Json.read(answer.body()).path("incident").asString();
        assertThat(lines.seen)
                .filteredOn(line -> line.contains("incident " + incident))
                .singleElement()
                .asString()
                .contains(
                        "java.lang.IllegalStateException",
                        "java.lang.IllegalArgumentException",
                        "LogIn.logIn(LogIn.java");
        assertThat(answer.body()).doesNotContain(CANARY);
        assertThat(lines.seen).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void hold_no_message_of_an_error_either() {
        world.ledger()
                .beforeNextAppend(() -> {
                    throw new AssertionError(CANARY);
                });

        assertThat(logIn("ada@example.com", "correct horse").status()).isEqualTo(500);
        assertThat(lines.seen).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void hold_an_incident_where_a_store_lost_its_connection_and_not_the_caller() {
        world.ledger()
                .beforeNextAppend(() -> {
                    throw new UncheckedIOException(new IOException("Broken pipe"));
                });

        Answer answer = logIn("ada@example.com", "correct horse");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(lines.seen).anyMatch(line -> line.contains("incident "));
    }

    private Answer logIn(String identifier) {
        return logIn(identifier, CANARY);
    }

    private Answer logIn(String identifier, String password) {
        return server.post(
                "/v1/login",
                Json.object(
                        "identifier", identifier, "password", password, "userAgent", "Mozilla"));
    }

    private Answer resume() {
        return server.post(
                "/v1/login/continue",
                Json.object("step", "email-verification", "pendingToken", CANARY, "code", CANARY));
    }

    private static List<LegacyVerdict> verdicts() {
        Token token = new Token(CANARY);
        LegacySession session = new LegacySession(token, token, Duration.ofHours(1));
        return List.of(
                new LegacyVerdict.Valid(Example.withSecondFactor(Example.ada()), session),
                new LegacyVerdict.Invalid(),
                new LegacyVerdict.NoSuchUser(),
                new LegacyVerdict.Ambiguous(),
                new LegacyVerdict.Disabled(),
                new LegacyVerdict.Locked(Optional.empty()),
                new LegacyVerdict.Throttled(Optional.empty()),
                new LegacyVerdict.SecondFactorRequired(token),
                new LegacyVerdict.ResetRequired(true),
                new LegacyVerdict.Unconfirmed(),
                new LegacyVerdict.NoPassword(),
                new LegacyVerdict.Unavailable(Outage.of("down")),
                new LegacyVerdict.Misconfigured(Outage.of("wrong key")));
    }

    private static List<WorkOsLogin> logins() {
        Token token = new Token(CANARY);
        return List.of(
                new WorkOsLogin.SignedIn(session(token)),
                new WorkOsLogin.StepRequired(
                        new WorkOsStep(
                                WorkOsStep.Kind.MFA_CHALLENGE,
                                token,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of(new WorkOsStep.TotpEnrolment(token, token)))),
                new WorkOsLogin.Rejected(new ErrorCode("invalid_credentials")),
                new WorkOsLogin.Throttled(Optional.empty()),
                new WorkOsLogin.NotByPassword(new ErrorCode("sso_required")),
                new WorkOsLogin.Unanswered(Outage.of("down")));
    }

    private static WorkOsSession session(Token token) {
        return new WorkOsSession(
                new WorkOsUserId("user_1"),
                Optional.empty(),
                token,
                token,
                Optional.empty(),
                Optional.of("Password"));
    }
}
