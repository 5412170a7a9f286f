package dev.segue.adapters.legacy.firebase;

import static dev.segue.adapters.legacy.firebase.SandboxProject.WEB_KEY;
import static dev.segue.adapters.legacy.firebase.SandboxProject.email;
import static dev.segue.adapters.legacy.firebase.SandboxProject.id;
import static dev.segue.adapters.legacy.firebase.SandboxProject.user;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.CHEAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the sandbox, which checks real hashes and speaks as Google does. */
class LiveHashesTest {

    private static final String ADA = "ada@example.com";

    private static SandboxProject project;

    private FirebaseProvider provider;

    @BeforeAll
    static void start() {
        project = SandboxProject.start();
    }

    @AfterAll
    static void stop() {
        project.close();
    }

    @BeforeEach
    void connect() {
        project.reset();
        project.load(user("ada", ADA, "\"emailVerified\": true"));
        provider = FirebaseProvider.connect(project.settings(), CHEAP);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void rereads_accounts_with_hashes_that_match_and_leaves_out_who_is_gone() {
        IntStream.range(0, 300)
                .forEach(i ->
                        project.load(
                                user("user" + i, "u" + i + "@example.com", "\"disabled\": false")));
        List<LegacyId> ids =
                Stream.of("user7", "ada", "gone", "user250").map(SandboxProject::id).toList();

        Map<LegacyId, ExportedUser> read = provider.reread(ids).orElseThrow();

        assertThat(read).containsOnlyKeys(id("user7"), id("ada"), id("user250"));
        assertThat(read.get(id("ada")).user().email()).isEqualTo(EmailAddress.parse(ADA));
        assertThat(read.values())
                .allMatch(user ->
                        new HashVerifier()
                                .matches(user.hash().orElseThrow(), new Password("password")));
    }

    @Test
    void rereads_with_one_call_what_an_export_lists_in_a_row() {
        List<LegacyId> ids =
                IntStream.range(100, 200)
                        .mapToObj(i -> "id" + i)
                        .peek(id ->
                                project.load(user(id, id + "@example.com", "\"disabled\": false")))
                        .map(SandboxProject::id)
                        .toList();
        long before = calls();

        assertThat(provider.reread(ids).orElseThrow()).hasSize(100);
        assertThat(calls() - before).isEqualTo(1);
    }

    @Test
    void rereads_only_with_the_projects_hash_parameters() {
        try (FirebaseProvider without = FirebaseProvider.connect(project.settings())) {
            assertThatIllegalStateException().isThrownBy(() -> without.reread(List.of(id("ada"))));
        }
    }

    @Test
    void shows_no_hash_of_a_password_that_firebase_cannot_export() {
        project.state().foreignPassword(ADA, "foreign");

        assertThat(provider.reread(List.of(id("ada"))).orElseThrow().get(id("ada")).hash())
                .isEmpty();
        provider.verify(email(ADA), new Password("foreign"), ClientContext.UNKNOWN);
        assertThat(provider.reread(List.of(id("ada"))).orElseThrow().get(id("ada")).hash())
                .isPresent();
    }

    @Test
    void lists_all_users_page_by_page() {
        IntStream.range(0, 1500)
                .forEach(i ->
                        project.load(
                                user("user" + i, "u" + i + "@example.com", "\"disabled\": false")));

        try (FirebaseListing listing = FirebaseListing.of(project.settings(), CHEAP)) {
            List<ExportRow> rows = new ArrayList<>();
            listing.rows().forEachRemaining(rows::add);

            assertThat(rows).hasSize(1501).allMatch(UserRow.class::isInstance);
            assertThat(rows.getLast().number()).isEqualTo(1501);
            assertThat(((UserRow) rows.getFirst()).user().user().id()).isEqualTo(id("ada"));
            assertThat(((UserRow) rows.getFirst()).user().hash()).isPresent();
        }
    }

    @Test
    void stops_listing_with_a_reason_where_it_may_not_list() {
        FirebaseSettings elsewhere = project.settings("another-project", WEB_KEY);

        try (FirebaseListing listing = FirebaseListing.of(elsewhere, CHEAP)) {
            assertThatExceptionOfType(UnreadableExport.class)
                    .isThrownBy(() -> listing.rows().hasNext())
                    .withMessageContaining("Firebase Authentication Admin");
        }
    }

    private long calls() {
        return project.state().switchboard().traffic().stats().requests().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
