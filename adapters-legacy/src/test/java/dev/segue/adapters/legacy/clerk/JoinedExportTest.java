package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.StoredPassword.Hashed;
import dev.segue.application.port.StoredPassword.None;
import dev.segue.application.port.StoredPassword.NotExported;
import dev.segue.application.port.StoredPassword.Unsupported;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.sandbox.http.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard's file together with what Clerk says now. */
class JoinedExportTest {

    private static final Instant MADE_AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final long BEFORE = MADE_AT.toEpochMilli() - 1;
    private static final long AFTER = MADE_AT.toEpochMilli() + 1;
    private static final String OLD = "\"password_last_updated_at\": " + BEFORE;
    private static final String TOTP = "\"totp_secret\": \"JBSWY3DPEHPK3PXP\"";

    private static SandboxInstance instance;

    @TempDir Path directory;

    @BeforeAll
    static void start() {
        instance = SandboxInstance.start();
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @BeforeEach
    void empty() {
        instance.state().reset();
    }

    @Test
    void has_the_hash_of_the_file_and_the_ban_of_today() throws IOException {
        instance.load(user("user_a", "a@example.com", OLD));
        Path csv = export();
        instance.state().reset();
        instance.load(
                user(
                        "user_a",
                        "a@example.com",
                        OLD,
                        "\"banned\": true",
                        "\"public_metadata\": {\"plan\": \"pro\"}"));

        ExportedUser joined = only(csv);

        assertThat(joined.user().disabled()).isTrue();
        assertThat(joined.password()).isInstanceOf(Hashed.class);
        assertThat(joined.profile().metadata().values()).containsEntry("plan", "pro");
    }

    @Test
    void does_not_take_a_stale_hash_for_the_password_of_today() throws IOException {
        instance.load(user("user_a", "a@example.com", "\"password_last_updated_at\": " + AFTER));

        assertThat(only(export()).password())
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        stale -> assertThat(stale.why()).contains("changed after the export"));
    }

    @Test
    void knows_that_a_password_was_removed_or_set() throws IOException {
        instance.load(
                user("user_a", "a@example.com", OLD),
                "{\"id\": \"user_b\", \"email\": \"b@example.com\"}");
        Path csv = export();
        instance.state().reset();
        instance.load(
                "{\"id\": \"user_a\", \"email\": \"a@example.com\"}",
                user("user_b", "b@example.com", "\"password_last_updated_at\": null"));

        assertThat(Rows.users(joined(csv)))
                .extracting(ExportedUser::password)
                .containsExactly(new None(), new NotExported());
    }

    @Test
    void carries_the_secret_of_an_app_only_while_it_is_that_app() throws IOException {
        instance.load(
                user("user_a", "a@example.com", TOTP, "\"mfa_enabled_at\": " + BEFORE),
                user("user_b", "b@example.com", TOTP, "\"mfa_enabled_at\": " + AFTER),
                user("user_c", "c@example.com", TOTP, "\"totp_enabled\": false"));

        List<ExportedUser> users = Rows.users(joined(export()));

        assertThat(users).extracting(u -> u.profile().totp().size()).containsExactly(1, 0, 0);
        assertThat(users.get(1).profile().factors()).containsExactly(FactorKind.TOTP);
    }

    @Test
    void names_who_is_gone_or_cannot_be_read_and_goes_on() throws IOException {
        instance.load(
                user("user_a", "a@example.com"),
                user("user_b", "b@example.com"),
                user("user_c", "c@example.com"));
        Path csv = export();
        instance.state().reset();
        instance.load(
                user("user_b", "b@example.com", "\"banned\": \"perhaps\""),
                user("user_c", "c@example.com"));

        List<ExportRow> rows = Rows.ofAll(joined(csv));

        assertThat(rows.subList(0, 2))
                .containsExactly(
                        new UnreadableRow(2, "id", "is nobody's at Clerk any more; remove it"),
                        new UnreadableRow(3, "banned", "is neither true nor false; correct it"));
        assertThat(rows.get(2)).isInstanceOf(ExportRow.UserRow.class);
    }

    @Test
    void asks_for_a_hundred_users_at_a_time_and_keeps_the_order_of_the_file() throws IOException {
        instance.load(
                IntStream.range(0, 250)
                        .mapToObj(i -> "{\"id\": \"user_%04d\"}".formatted(i))
                        .toArray(String[]::new));

        List<ExportedUser> users = Rows.users(joined(export()));

        assertThat(users)
                .extracting(u -> u.user().id())
                .containsExactlyElementsOf(
                        IntStream.range(0, 250)
                                .mapToObj(i -> id("user_%04d".formatted(i)))
                                .toList());
        assertThat(instance.state().switchboard().traffic().stats().requests())
                .containsEntry("GET /v1/users", 3L);
    }

    @Test
    void breaks_off_when_clerk_refuses() throws IOException {
        instance.load(user("user_a", "a@example.com"));
        Path csv = export();
        instance.state()
                .switchboard()
                .faults()
                .add(Fault.of(Fault.Kind.STATUS, "/v1/users$").replying(403, ""));

        assertThatThrownBy(() -> Rows.ofAll(joined(csv))).isInstanceOf(UnreadableExport.class);
    }

    @Test
    void breaks_off_where_the_file_does_and_not_before() throws IOException {
        instance.load(
                IntStream.range(0, 1050)
                        .mapToObj(i -> "{\"id\": \"user_%04d\"}".formatted(i))
                        .toArray(String[]::new));
        Path cut = Rows.file(directory, Rows.halfOfGzip(Files.readAllBytes(export())));

        List<ExportRow> fromTheFile = Rows.untilItBreaks(ClerkExport.open(cut));

        assertThat(fromTheFile.size()).isGreaterThan(100).isNotEqualTo(1050);
        assertThat(fromTheFile.size() % UsersById.MOST).isNotZero();
        assertThat(Rows.untilItBreaks(joined(cut))).hasSameSizeAs(fromTheFile);
    }

    private Path export() throws IOException {
        Path csv = directory.resolve("users.csv");
        instance.state().export(csv);
        return csv;
    }

    private static UserExport joined(Path csv) {
        return ClerkExport.joined(csv, instance.settings(), MADE_AT);
    }

    private static ExportedUser only(Path csv) {
        List<ExportedUser> users = Rows.users(joined(csv));
        assertThat(users).hasSize(1);
        return users.getFirst();
    }
}
