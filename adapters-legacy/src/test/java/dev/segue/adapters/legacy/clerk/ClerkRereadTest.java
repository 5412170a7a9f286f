package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.StoredPassword.None;
import dev.segue.application.port.StoredPassword.Withheld;
import dev.segue.domain.provider.LegacyId;
import dev.segue.sandbox.http.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading users again during an import. */
class ClerkRereadTest {

    private static final Instant EXPORT = Instant.parse("2026-11-01T00:00:00Z");

    private static SandboxInstance instance;

    private ClerkProvider provider;

    @BeforeAll
    static void start() {
        instance = SandboxInstance.start();
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @BeforeEach
    void connect() {
        instance.state().reset();
        provider = ClerkProvider.connect(instance.settings());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void leaves_out_who_is_gone_and_who_never_can_have_been() {
        instance.load(user("user_a", "a@example.com"), user("user_b", "b@example.com"));

        assertThat(reread(id("user_a"), id("user_gone"), id("../users")))
                .containsOnlyKeys(id("user_a"));
    }

    @Test
    void tells_when_each_password_was_changed() {
        instance.load(
                user("user_old", "a@example.com", changed(EXPORT.minusSeconds(1))),
                user("user_new", "b@example.com", changed(EXPORT.plusSeconds(1))),
                user("user_unknown", "c@example.com", "\"password_last_updated_at\": null"),
                "{\"id\": \"user_none\", \"email\": \"d@example.com\"}");

        Map<LegacyId, ExportedUser> users =
                reread(id("user_old"), id("user_new"), id("user_unknown"), id("user_none"));

        assertThat(users.get(id("user_old")).password()).isEqualTo(changedAt(-1));
        assertThat(users.get(id("user_new")).password()).isEqualTo(changedAt(1));
        assertThat(users.get(id("user_unknown")).password())
                .isEqualTo(new Withheld(Optional.empty()));
        assertThat(users.get(id("user_none")).password()).isEqualTo(new None());
    }

    private static Withheld changedAt(long secondsAfter) {
        return new Withheld(Optional.of(EXPORT.plusSeconds(secondsAfter)));
    }

    @Test
    void shows_who_cannot_be_read_as_there_but_without_anything_to_move() {
        instance.load(user("user_a", "a@example.com", "\"locked\": \"perhaps\""));

        assertThat(reread(id("user_a")).get(id("user_a")))
                .satisfies(user -> {
                    assertThat(user.user().email()).isEmpty();
                    assertThat(user.hash()).isEmpty();
                });
    }

    @Test
    void takes_nobody_for_gone_when_clerk_shows_others_than_asked_for() {
        instance.load(user("user_other", "o@example.com"));
        String others = instance.state().users();
        instance.state()
                .switchboard()
                .faults()
                .add(Fault.of(Fault.Kind.STATUS, "/v1/users$").replying(200, others));

        assertThat(provider.reread(List.of(id("user_a")))).isEmpty();
    }

    @Test
    void calls_nobody_for_nobody() {
        assertThat(provider.reread(List.of())).hasValue(Map.of());
        assertThat(instance.state().switchboard().traffic().stats().requests()).isEmpty();
    }

    private Map<LegacyId, ExportedUser> reread(LegacyId... ids) {
        return provider.reread(List.of(ids)).orElseThrow();
    }

    private static String changed(Instant at) {
        return "\"password_last_updated_at\": " + at.toEpochMilli();
    }
}
