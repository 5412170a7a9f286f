package dev.segue.adapters.legacy.auth0;

import static dev.segue.adapters.legacy.auth0.SandboxTenant.ABC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.StoredPassword.Hashed;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.sandbox.http.Fault;
import dev.segue.sandbox.http.Fault.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Auth0ListingTest {

    private static final int MANY = 2_000;

    @TempDir private Path folder;

    private final ManualTime time = new ManualTime();
    private SandboxTenant tenant;
    private Auth0Listing listing;

    @BeforeEach
    void connect() {
        tenant = SandboxTenant.start(time);
        Random names = new Random(1);
        // Names that do not pack, so that the file is more than one read.
        tenant.users(
                IntStream.range(0, MANY)
                        .mapToObj(i ->
                                Lines.user(
                                        "u" + i,
                                        "u%d@example.com".formatted(i),
                                        ",\"name\":\"%x%x\""
                                                .formatted(names.nextLong(), names.nextLong())))
                        .toArray(String[]::new));
        listing = listing(Optional.empty());
    }

    private Auth0Listing listing(Optional<Auth0Hashes> hashes) {
        return Auth0Listing.polling(tenant.settings(), hashes, Duration.ofMillis(5));
    }

    @AfterEach
    void close() {
        listing.close();
        tenant.close();
    }

    @Test
    void shows_all_users_of_one_job_however_often_it_is_opened() {
        assertThat(read()).hasSize(MANY);
        tenant.users(Lines.user("late", "late@example.com", ""));
        assertThat(read()).hasSize(MANY);

        assertThat(calls("POST /api/v2/jobs/users-exports")).isEqualTo(1);
    }

    @Test
    void starts_another_job_once_auth0_has_deleted_the_first() {
        read();
        time.pass(Duration.ofHours(25));
        tenant.users(Lines.user("late", "late@example.com", ""));

        assertThat(read()).hasSize(MANY + 1);
        assertThat(calls("POST /api/v2/jobs/users-exports")).isEqualTo(2);
    }

    @Test
    void reads_on_by_a_new_link_where_the_download_breaks() {
        fault(Fault.of(Kind.CUT_BODY, "/exports/").times(2));

        assertThat(read()).hasSize(MANY);

        assertThat(calls("GET /exports/{link}/{file}")).isEqualTo(3);
    }

    @Test
    void reads_on_where_the_download_stalls_or_its_server_is_down() {
        fault(Fault.of(Kind.STATUS, "/exports/").replying(503, "").times(2));
        fault(Fault.of(Kind.DROP_BEFORE, "/exports/").times(1));

        assertThat(read()).hasSize(MANY);
    }

    @Test
    void gives_a_download_up_that_never_succeeds() {
        fault(Fault.of(Kind.STATUS, "/exports/").replying(403, ""));

        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(this::read)
                .withMessageContaining("Auth0's job");
    }

    @Test
    void joins_the_hashes_of_a_file() {
        Exports exports = new Exports(folder);
        try (Auth0Hashes hashes = Auth0Hashes.open(exports.hashes(Lines.hash("u7", ABC, "")));
                Auth0Listing joined = listing(Optional.of(hashes));
                UserExport users = joined.open()) {
            List<ExportedUser> read = Exports.usersOf(Exports.all(users));

            assertThat(read).hasSize(MANY);
            assertThat(read)
                    .filteredOn(user -> user.password() instanceof Hashed)
                    .extracting(user -> user.user().id().value())
                    .containsExactly("auth0|u7");
        }
    }

    @Test
    void waits_as_long_as_auth0_asks_and_no_longer() {
        fault(
                new Fault(
                        null,
                        Pattern.compile("/api/v2/jobs"),
                        Kind.STATUS,
                        429,
                        "{}",
                        Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1"),
                        0,
                        0,
                        5));

        assertThat(read()).hasSize(MANY);
    }

    @Test
    void says_what_is_missing_rather_than_that_a_file_is_broken() {
        tenant.state().turn(switches -> switches.withScopes(Set.of()));

        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(this::read)
                .withMessageContaining("grant it the scopes");
    }

    private List<ExportedUser> read() {
        try (UserExport users = listing.open()) {
            return Exports.usersOf(Exports.all(users));
        }
    }

    private void fault(Fault fault) {
        tenant.state().switchboard().faults().add(fault);
    }

    private long calls(String route) {
        return tenant.state().switchboard().traffic().stats().requests().getOrDefault(route, 0L);
    }
}
