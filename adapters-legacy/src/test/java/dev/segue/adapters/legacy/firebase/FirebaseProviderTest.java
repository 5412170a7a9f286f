package dev.segue.adapters.legacy.firebase;

import static dev.segue.adapters.legacy.firebase.SandboxProject.WEB_KEY;
import static dev.segue.adapters.legacy.firebase.SandboxProject.email;
import static dev.segue.adapters.legacy.firebase.SandboxProject.id;
import static dev.segue.adapters.legacy.firebase.SandboxProject.user;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.CHEAP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.ErrorCode;
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
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the sandbox, which checks real hashes and speaks as Google does. */
class FirebaseProviderTest {

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
        project.load(
                user("ada", ADA, "\"emailVerified\": true, \"displayName\": \"Ada Lovelace\""));
        provider = FirebaseProvider.connect(project.settings(), CHEAP);
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
        project.state().protectEnumeration(false);

        assertThat(verdict(ADA, "wrong")).isEqualTo(new Invalid());
        assertThat(verdict("nobody@example.com", "password")).isEqualTo(new NoSuchUser());
    }

    @Test
    void knows_who_is_disabled() {
        project.load(user("bob", "bob@example.com", "\"disabled\": true"));

        assertThat(verdict("bob@example.com", "password")).isEqualTo(new Disabled());
    }

    @Test
    void asks_for_a_second_factor_once_the_password_is_right() {
        project.load(
                user("bob", "bob@example.com", "\"mfaInfo\": [{\"phoneInfo\": \"+15555550100\"}]"));

        assertThat(verdict("bob@example.com", "password")).isInstanceOf(SecondFactorRequired.class);
    }

    @Test
    void says_that_it_is_throttled_rather_than_that_the_password_is_wrong() {
        project.state().lockAfterFailures(2);

        verdict(ADA, "wrong");
        verdict(ADA, "wrong");

        assertThat(verdict(ADA, "password")).isInstanceOf(Throttled.class);
    }

    @Test
    void blames_the_settings_for_a_wrong_key_and_a_closed_door() {
        try (FirebaseProvider wrong =
                FirebaseProvider.connect(project.settings("demo-segue", "another-key"))) {
            assertThat(wrong.verify(email(ADA), new Password("password"), ClientContext.UNKNOWN))
                    .isInstanceOf(Misconfigured.class);
        }
        project.state().allowPasswordSignIn(false);
        assertThat(verdict(ADA, "password")).isInstanceOf(Misconfigured.class);
    }

    @Test
    void finds_accounts_by_email_with_all_that_matters_for_a_move() {
        project.load(
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
        FirebaseSettings elsewhere = project.settings("another-project", WEB_KEY);

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
        project.state().protectEnumeration(false);

        assertThat(provider.sendPasswordReset(email(ADA))).isEqualTo(new Done());
        assertThat(provider.sendPasswordReset(email("nobody@example.com"))).isEqualTo(new Done());
        assertThat(project.state().switchboard().mailbox().to(ADA)).hasSize(1);
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
        project.load(user("bob", "bob@example.com", "\"emailVerified\": true"));

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

    private LegacyVerdict verdict(String email, String password) {
        return provider.verify(email(email), new Password(password), ClientContext.UNKNOWN);
    }
}
