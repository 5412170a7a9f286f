package dev.segue.adapters.legacy.firebase;

import static dev.segue.adapters.legacy.firebase.Samples.CHEAP;
import static dev.segue.adapters.legacy.firebase.Samples.hashOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the sandbox, which checks real hashes and speaks as Google does. */
class FirebaseProviderTest {

    private static final String ADA = "ada@example.com";

    private static final String HASH =
            Base64.getEncoder()
                    .encodeToString(hashOf("password", Samples.SALT, CHEAP).hash().copy());

    private static Sandbox sandbox;

    private FirebaseProvider provider;

    @BeforeAll
    static void startSandbox() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        sandbox.firebaseState()
                .hashConfig(
                        """
                        {"algorithm": "SCRYPT", "base64_signer_key": "%s",
                         "base64_salt_separator": "Bw==", "rounds": 2, "mem_cost": 6}
                        """
                                .formatted(Samples.KEY));
    }

    @AfterAll
    static void stopSandbox() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        sandbox.firebaseState().reset();
        sandbox.firebaseState().protectEnumeration(true);
        sandbox.firebaseState().allowPasswordSignIn(true);
        sandbox.firebaseState().lockAfterFailures(0);
        load(user("ada", ADA, "\"emailVerified\": true, \"displayName\": \"Ada Lovelace\""));
        provider = FirebaseProvider.connect(settings("firebase-web-key"), CHEAP);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void accepts_the_right_password_and_knows_whose_it_is() {
        assertThat(verdict(ADA, "password"))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> {
                            assertThat(valid.user().id()).isEqualTo(id("ada"));
                            assertThat(valid.user().email()).isEqualTo(EmailAddress.parse(ADA));
                            assertThat(valid.user().emailVerified()).isTrue();
                            assertThat(valid.session().expiresIn()).isEqualTo(Duration.ofHours(1));
                        });
    }

    @Test
    void cannot_tell_a_wrong_password_from_an_unknown_user_where_firebase_does_not() {
        assertThat(verdict(ADA, "wrong")).isEqualTo(new Ambiguous());
        assertThat(verdict("nobody@example.com", "password")).isEqualTo(new Ambiguous());
    }

    @Test
    void tells_a_wrong_password_from_an_unknown_user_where_firebase_does() {
        sandbox.firebaseState().protectEnumeration(false);

        assertThat(verdict(ADA, "wrong")).isEqualTo(new Invalid());
        assertThat(verdict("nobody@example.com", "password")).isEqualTo(new NoSuchUser());
    }

    @Test
    void knows_who_is_disabled() {
        load(user("bob", "bob@example.com", "\"disabled\": true"));

        assertThat(verdict("bob@example.com", "password")).isEqualTo(new Disabled());
    }

    @Test
    void asks_for_a_second_factor_once_the_password_is_right() {
        load(user("bob", "bob@example.com", "\"mfaInfo\": [{\"phoneInfo\": \"+15555550100\"}]"));

        assertThat(verdict("bob@example.com", "password")).isInstanceOf(SecondFactorRequired.class);
    }

    @Test
    void says_that_it_is_throttled_rather_than_that_the_password_is_wrong() {
        sandbox.firebaseState().lockAfterFailures(2);

        verdict(ADA, "wrong");
        verdict(ADA, "wrong");

        assertThat(verdict(ADA, "password")).isInstanceOf(Throttled.class);
    }

    @Test
    void blames_the_settings_for_a_wrong_key_and_a_closed_door() {
        try (FirebaseProvider wrong = FirebaseProvider.connect(settings("another-key"))) {
            assertThat(wrong.verify(email(ADA), new Password("password"), ClientContext.UNKNOWN))
                    .isInstanceOf(Misconfigured.class);
        }
        sandbox.firebaseState().allowPasswordSignIn(false);
        assertThat(verdict(ADA, "password")).isInstanceOf(Misconfigured.class);
    }

    @Test
    void finds_accounts_by_email_with_all_that_matters_for_a_move() {
        load(
                user(
                        "bob",
                        "bob@example.com",
                        "\"disabled\": true, \"displayName\": \"Bob\","
                                + " \"mfaInfo\": [{\"phoneInfo\": \"+15555550100\"}]"));

        assertThat(provider.find(email("bob@example.com")))
                .isEqualTo(
                        new Found(
                                new LegacyUser(
                                        id("bob"),
                                        EmailAddress.parse("bob@example.com"),
                                        false,
                                        new PersonName(Optional.of("Bob"), Optional.empty()),
                                        true,
                                        true)));
        assertThat(provider.find(email("nobody@example.com"))).isEqualTo(new Absent());
    }

    @Test
    void is_not_absent_merely_because_it_may_not_be_looked_up() {
        FirebaseSettings elsewhere =
                new FirebaseSettings(
                        "another-project",
                        "firebase-web-key",
                        Optional.empty(),
                        sandbox.firebase(),
                        Duration.ofSeconds(5));

        try (FirebaseProvider refused = FirebaseProvider.connect(elsewhere, CHEAP)) {
            assertThat(refused.find(email(ADA)))
                    .isInstanceOfSatisfying(
                            LegacyLookup.Unanswered.class,
                            answer ->
                                    assertThat(answer.outage().what())
                                            .contains("Firebase Authentication Admin"));
            assertThat(refused.delete(id("ada")))
                    .isInstanceOfSatisfying(
                            Delivery.Unanswered.class,
                            answer ->
                                    assertThat(answer.outage().what())
                                            .contains("Firebase Authentication Admin"));
            assertThat(refused.reread(List.of(id("ada")))).isEmpty();
        }
    }

    @Test
    void mails_a_reset_and_does_not_tell_who_has_an_account() {
        sandbox.firebaseState().protectEnumeration(false);

        assertThat(provider.sendPasswordReset(email(ADA))).isEqualTo(new Done());
        assertThat(provider.sendPasswordReset(email("nobody@example.com"))).isEqualTo(new Done());
        assertThat(sandbox.firebaseState().switchboard().mailbox().to(ADA)).hasSize(1);
    }

    @Test
    void changes_an_email() {
        assertThat(provider.changeEmail(id("ada"), email("ada@new.example"), false))
                .isEqualTo(new Done());

        assertThat(provider.find(email(ADA))).isEqualTo(new Absent());
        assertThat(provider.find(email("ada@new.example")))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.user().emailVerified()).isFalse());
    }

    @Test
    void does_not_change_an_email_to_one_that_is_taken() {
        load(user("bob", "bob@example.com", "\"emailVerified\": true"));

        assertThat(provider.changeEmail(id("bob"), email(ADA), true))
                .isEqualTo(new Refused(new ErrorCode("EMAIL_ALREADY_EXISTS")));
        assertThat(provider.changeEmail(id("gone"), email("a@b.example"), true))
                .isEqualTo(new Refused(new ErrorCode("USER_NOT_FOUND")));
    }

    @Test
    void deletes_an_account_however_often_it_is_asked() {
        assertThat(provider.delete(id("ada"))).isEqualTo(new Done());
        assertThat(provider.delete(id("ada"))).isEqualTo(new Done());
        assertThat(provider.find(email(ADA))).isEqualTo(new Absent());
    }

    @Test
    void rereads_accounts_with_hashes_that_match_and_leaves_out_who_is_gone() {
        IntStream.range(0, 300)
                .forEach(i ->
                        load(user("user" + i, "u" + i + "@example.com", "\"disabled\": false")));
        List<LegacyId> ids = Stream.of("user7", "ada", "gone", "user250").map(this::id).toList();

        Map<LegacyId, ExportedUser> read = provider.reread(ids).orElseThrow();

        assertThat(read).containsOnlyKeys(id("user7"), id("ada"), id("user250"));
        assertThat(read.get(id("ada")).user().email()).isEqualTo(EmailAddress.parse(ADA));
        assertThat(read.values())
                .allMatch(user ->
                        new FirebaseScryptVerifier()
                                .matches(user.hash().orElseThrow(), new Password("password")));
    }

    @Test
    void rereads_with_one_call_what_an_export_lists_in_a_row() {
        List<LegacyId> ids =
                IntStream.range(100, 200)
                        .mapToObj(i -> "id" + i)
                        .peek(id -> load(user(id, id + "@example.com", "\"disabled\": false")))
                        .map(this::id)
                        .toList();
        long before = calls();

        assertThat(provider.reread(ids).orElseThrow()).hasSize(100);
        assertThat(calls() - before).isEqualTo(1);
    }

    @Test
    void rereads_only_with_the_projects_hash_parameters() {
        try (FirebaseProvider without = FirebaseProvider.connect(settings("firebase-web-key"))) {
            assertThatIllegalStateException().isThrownBy(() -> without.reread(List.of(id("ada"))));
        }
    }

    @Test
    void shows_no_hash_of_a_password_that_firebase_cannot_export() {
        sandbox.firebaseState().foreignPassword(ADA, "foreign");

        assertThat(provider.reread(List.of(id("ada"))).orElseThrow().get(id("ada")).hash())
                .isEmpty();
        assertThat(verdict(ADA, "foreign")).isInstanceOf(Valid.class);
        assertThat(provider.reread(List.of(id("ada"))).orElseThrow().get(id("ada")).hash())
                .isPresent();
    }

    @Test
    void lists_all_users_page_by_page() {
        IntStream.range(0, 1500)
                .forEach(i ->
                        load(user("user" + i, "u" + i + "@example.com", "\"disabled\": false")));

        try (FirebaseListing listing = FirebaseListing.of(settings("firebase-web-key"), CHEAP)) {
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
        FirebaseSettings elsewhere =
                new FirebaseSettings(
                        "another-project",
                        "firebase-web-key",
                        Optional.empty(),
                        sandbox.firebase(),
                        Duration.ofSeconds(5));

        try (FirebaseListing listing = FirebaseListing.of(elsewhere, CHEAP)) {
            assertThatExceptionOfType(UnreadableExport.class)
                    .isThrownBy(() -> listing.rows().hasNext())
                    .withMessageContaining("Firebase Authentication Admin");
        }
    }

    private long calls() {
        return sandbox.firebaseState().switchboard().traffic().stats().requests().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private LegacyVerdict verdict(String email, String password) {
        return provider.verify(email(email), new Password(password), ClientContext.UNKNOWN);
    }

    private static FirebaseSettings settings(String key) {
        URI base = sandbox.firebase();
        return new FirebaseSettings(
                "demo-segue", key, Optional.empty(), base, Duration.ofSeconds(5));
    }

    private static void load(String user) {
        sandbox.firebaseState()
                .load(new ByteArrayInputStream(("{\"users\":[" + user + "]}").getBytes(UTF_8)));
    }

    private static String user(String id, String email, String more) {
        return """
        {"localId": "%s", "email": "%s", "passwordHash": "%s", "salt": "%s", %s}
        """
                .formatted(id, email, HASH, Samples.SALT, more);
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    private LegacyId id(String value) {
        return new LegacyId(Provider.FIREBASE, value);
    }
}
