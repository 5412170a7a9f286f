package dev.segue.adapters.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.World;
import dev.segue.application.routing.Explain.Told;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.HashFingerprint;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.RoutingCause;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExplanationTest {

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    @Test
    void tells_the_decisive_event_and_all_before_it() {
        adaLogsIn();
        List<UserEvent> events = world.events(world.ada());
        String at = events.getLast().at().toString();

        Answer answer = server.get("/v1/users/ada%40example.com/explanation?at=" + at);

        String flip =
                """
                {"position":4,"event":"routed-to-workos","at":"%s","authority":"workos",\
                "facts":{"cause":"FIRST_LOGIN"}}\
                """
                        .formatted(at);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith(
                        """
                        {"subject":"%s","moment":"%s","authority":"workos","decisive":%s,\
                        "events":[{"position":0,"event":"user-discovered","at":"%s",\
                        "authority":"legacy","facts":{"provider":"FIREBASE"}},\
                        """
                                .formatted(world.ada(), at, flip, events.getFirst().at()))
                .endsWith("," + flip + "]}");
        assertThat(Json.read(answer.body()).path("events").size()).isEqualTo(events.size());
    }

    @Test
    void looks_back_to_the_moment_that_was_asked_for() {
        adaLogsIn();
        Instant first = world.events(world.ada()).getFirst().at();

        JsonNode then =
                Json.read(
                        server.get("/v1/users/" + world.ada() + "/explanation?at=" + first).body());

        assertThat(then.path("authority").asString()).isEqualTo("legacy");
        Answer before =
                server.get("/v1/users/" + world.ada() + "/explanation?at=" + first.minusSeconds(1));
        assertThat(before.status()).isEqualTo(404);
    }

    @Test
    void is_about_now_unless_a_moment_is_asked_for() {
        adaLogsIn();

        JsonNode now = Json.read(server.get("/v1/users/" + world.ada() + "/explanation").body());

        assertThat(now.path("authority").asString()).isEqualTo("workos");
        assertThat(Instant.parse(now.path("moment").asString()))
                .isAfter(world.events(world.ada()).getLast().at());
    }

    @Test
    void names_the_moment_that_cannot_be_read_without_repeating_it() {
        Answer answer = server.get("/v1/users/" + world.ada() + "/explanation?at=yesterday");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("field").asString()).isEqualTo("at");
        assertThat(answer.body()).doesNotContain("yesterday");
    }

    @Test
    void has_a_name_for_every_event_that_can_be_stored() {
        assertThat(everyEvent())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(permitted());
        assertThat(everyEvent())
                .extracting(event -> EventReply.of(new Told(0, event, Authority.LEGACY)).event())
                .containsExactly(
                        "user-discovered",
                        "user-authenticated-legacy",
                        "provisioning-begun",
                        "user-provisioned",
                        "hash-imported",
                        "credential-escrowed",
                        "second-factor-carried",
                        "reset-invited",
                        "routed-to-workos",
                        "routed-back-to-legacy",
                        "released-for-migration",
                        "user-signed-up",
                        "copied-to-legacy",
                        "password-reset-requested",
                        "provisioning-parked",
                        "user-erased");
    }

    @Test
    void never_tells_a_fingerprint() {
        assertThat(everyEvent())
                .extracting(event -> EventReply.of(new Told(0, event, Authority.LEGACY)).toString())
                .noneMatch(told -> told.contains("f".repeat(64)));
    }

    private static List<String> permitted() {
        return List.of(UserEvent.class.getPermittedSubclasses()).stream()
                .map(Class::getSimpleName)
                .collect(Collectors.toList());
    }

    private static List<UserEvent> everyEvent() {
        Subject who = new Subject(new UUID(1, 2));
        Instant at = Instant.EPOCH;
        WorkOsUserId account = new WorkOsUserId("user_1");
        Operator by = new Operator("ops");
        Reason reason = new Reason("practice");
        return List.of(
                new UserEvent.UserDiscovered(who, Provider.FIREBASE, at),
                new UserEvent.UserAuthenticatedLegacy(who, at),
                new UserEvent.ProvisioningBegun(who, new OperationId(new UUID(3, 4)), at, at),
                new UserEvent.UserProvisioned(who, account, Binding.CREATED, at),
                new UserEvent.HashImported(
                        who,
                        HashAlgorithm.FIREBASE_SCRYPT,
                        new HashFingerprint("f".repeat(64)),
                        at),
                new UserEvent.CredentialEscrowed(
                        who,
                        HashAlgorithm.SALTED_DIGEST,
                        new HashFingerprint("f".repeat(64)),
                        at,
                        at),
                new UserEvent.SecondFactorCarried(who, at),
                new UserEvent.ResetInvited(who, new Cohort("spring"), at),
                new UserEvent.RoutedToWorkOs(who, RoutingCause.HASH_IMPORT, at),
                new UserEvent.RoutedBackToLegacy(who, by, reason, at),
                new UserEvent.ReleasedForMigration(who, by, reason, at),
                new UserEvent.UserSignedUp(who, account, at),
                new UserEvent.CopiedToLegacy(who, at),
                new UserEvent.PasswordResetRequested(who, Authority.WORKOS, at),
                new UserEvent.ProvisioningParked(who, ParkReason.NO_HASH, at),
                new UserEvent.UserErased(who, at));
    }

    private void adaLogsIn() {
        server.post("/v1/login", Json.login("ada@example.com", "correct horse"));
    }
}
