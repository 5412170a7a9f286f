package dev.segue.adapters.legacy.auth0;

import static dev.segue.adapters.legacy.auth0.SandboxTenant.ABC;
import static dev.segue.adapters.legacy.auth0.SandboxTenant.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.StoredPassword.Hashed;
import dev.segue.application.port.StoredPassword.NotExported;
import dev.segue.domain.provider.LegacyId;
import dev.segue.sandbox.http.Fault;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file's hashes where users have changed since. */
class RereadTest {

    private static SandboxTenant tenant;

    @TempDir private Path folder;

    private Auth0Hashes hashes;
    private Auth0Provider provider;

    @BeforeAll
    static void start() {
        tenant = SandboxTenant.start();
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @BeforeEach
    void connect() {
        tenant.state().reset();
        String setAt = ",\"password_set_date\":{\"$date\":\"2026-03-01T12:00:00Z\"}";
        hashes =
                Auth0Hashes.open(
                        new Exports(folder)
                                .hashes(
                                        Lines.hash("ada", ABC, setAt),
                                        Lines.hash("bob", ABC, setAt)));
        provider =
                Auth0Provider.connect(
                        tenant.settings(), Optional.of(hashes), InstantSource.system());
    }

    @AfterEach
    void close() {
        provider.close();
        hashes.close();
    }

    @Test
    void keeps_the_hash_of_a_password_that_is_the_same() {
        tenant.users(
                Lines.user(
                        "ada",
                        "ada@example.com",
                        ",\"last_password_reset\":\"2026-03-01T12:00:01Z\""));

        assertThat(read("auth0|ada").get(id("auth0|ada")).password()).isInstanceOf(Hashed.class);
    }

    @Test
    void drops_the_hash_of_a_password_that_was_changed_since() {
        tenant.users(
                Lines.user(
                        "ada",
                        "ada@example.com",
                        ",\"last_password_reset\":\"2026-03-02T08:00:00Z\""));

        assertThat(read("auth0|ada").get(id("auth0|ada")).password()).isEqualTo(new NotExported());
    }

    @Test
    void shows_who_was_blocked_changed_or_deleted_since() {
        tenant.users(
                Lines.user("ada", "new@example.com", ",\"blocked\":true"),
                Lines.user("bob", "bob@example.com", ""));

        Map<LegacyId, ExportedUser> read = read("auth0|ada", "auth0|bob", "auth0|gone");

        assertThat(read).containsOnlyKeys(id("auth0|ada"), id("auth0|bob"));
        assertThat(read.get(id("auth0|ada")).user().disabled()).isTrue();
        assertThat(read.get(id("auth0|ada")).user().email())
                .contains(SandboxTenant.email("new@example.com"));
        assertThat(read.get(id("auth0|bob")).hash()).isPresent();
    }

    @Test
    void asks_for_a_hundred_in_few_calls() {
        tenant.users(
                IntStream.range(0, 100)
                        .mapToObj(i -> Lines.user("u" + i, "u%d@example.com".formatted(i), ""))
                        .toArray(String[]::new));

        assertThat(
                        read(
                                IntStream.range(0, 100)
                                        .mapToObj(i -> "auth0|u" + i)
                                        .toArray(String[]::new)))
                .hasSize(100);
        assertThat(calls("GET /api/v2/users")).isEqualTo(2);
        assertThat(calls("GET /api/v2/users/{id}")).isZero();
    }

    @Test
    void asks_by_id_for_whom_a_search_does_not_show_or_cannot_name() {
        String odd = "custom|\\\" OR user_id:*";
        tenant.users(
                Lines.user("ada", "ada@example.com", ""),
                "{\"user_id\":\"custom|\\\\\\\" OR user_id:*\",\"email\":\"odd@example.com\"}");
        tenant.state()
                .switchboard()
                .faults()
                .add(Fault.of(Fault.Kind.STATUS, "/api/v2/users$").replying(200, "[]"));

        assertThat(read("auth0|ada", odd)).containsOnlyKeys(id("auth0|ada"), id(odd));
    }

    @Test
    void takes_no_answer_for_no_answer() {
        tenant.users(Lines.user("ada", "ada@example.com", ""));
        tenant.state()
                .switchboard()
                .faults()
                .add(Fault.of(Fault.Kind.STATUS, "/api/v2/users").replying(403, "{}"));

        assertThat(provider.reread(List.of(id("auth0|ada")))).isEmpty();
    }

    private Map<LegacyId, ExportedUser> read(String... ids) {
        return provider.reread(List.of(ids).stream().map(SandboxTenant::id).toList()).orElseThrow();
    }

    private static long calls(String route) {
        return tenant.state().switchboard().traffic().stats().requests().getOrDefault(route, 0L);
    }
}
