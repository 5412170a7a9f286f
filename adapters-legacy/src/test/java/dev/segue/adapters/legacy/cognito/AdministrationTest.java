package dev.segue.adapters.legacy.cognito;

import static dev.segue.adapters.legacy.cognito.SandboxPool.email;
import static dev.segue.adapters.legacy.cognito.SandboxPool.id;
import static dev.segue.adapters.legacy.cognito.SandboxPool.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.StoredPassword;
import dev.segue.sandbox.http.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding, changing, deleting and reading users, and having resets sent. */
class AdministrationTest {

    private static final String ADA = "ada@example.com";

    private static SandboxPool pool;

    private CognitoProvider provider;

    @BeforeAll
    static void start() {
        pool = new SandboxPool();
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @BeforeEach
    void connect() {
        pool.state().reset();
        pool.load(user("sub-ada", ADA, ""));
        provider = CognitoProvider.connect(pool.settings());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void finds_users_however_their_address_is_capitalised() {
        pool.load(user("sub-bob", "Bob@Example.com", ""));

        assertThat(provider.find(email("ADA@example.com"))).isInstanceOf(Found.class);
        assertThat(provider.find(email("bob@example.com")))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.user().id()).isEqualTo(id("sub-bob")));
        assertThat(provider.find(email("nobody@example.com"))).isEqualTo(new Absent());
    }

    @Test
    void is_not_billed_for_users_whom_a_listing_shows() {
        provider.find(email(ADA));

        assertThat(pool.state().switchboard().traffic().stats().requests())
                .containsEntry("POST /ListUsers", 1L)
                .doesNotContainKey("POST /AdminGetUser");
    }

    @Test
    void does_not_choose_between_several_users_with_one_address() {
        pool.load(user("sub-google", ADA, ", \"UserStatus\": \"EXTERNAL_PROVIDER\""));

        assertThat(provider.find(email(ADA)))
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        answer ->
                                assertThat(answer.outage().what())
                                        .contains("several Cognito users share an e-mail"));
    }

    @Test
    void takes_nobody_for_somebody_whose_username_looks_like_the_address() {
        pool.load(
                user("sub-mallory", "mallory@example.com", "")
                        .replaceFirst("sub-mallory", "victim@example.com"));

        assertThat(provider.find(email("victim@example.com"))).isEqualTo(new Absent());
    }

    @Test
    void is_not_absent_merely_because_it_may_not_be_looked_up() {
        pool.state().allowAdministration(false);

        assertThat(provider.find(email(ADA)))
                .isInstanceOfSatisfying(
                        LegacyLookup.Unanswered.class,
                        answer -> assertThat(answer.outage().what()).contains("grant"));
        assertThat(provider.delete(id("sub-ada"))).isInstanceOf(Delivery.Unanswered.class);
        assertThat(provider.changeEmail(id("sub-ada"), email("a@b.example"), true))
                .isInstanceOf(Delivery.Unanswered.class);
        assertThat(provider.reread(List.of(id("sub-ada")))).isEmpty();
    }

    @Test
    void changes_an_email_and_says_whether_it_is_proven() {
        assertThat(provider.changeEmail(id("sub-ada"), email("ada@new.example"), true))
                .isEqualTo(new Done());
        assertThat(provider.find(email(ADA))).isEqualTo(new Absent());
        assertThat(provider.find(email("ada@new.example")))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.user().emailVerified()).isTrue());

        provider.changeEmail(id("sub-ada"), email("ada@other.example"), false);
        assertThat(provider.find(email("ada@other.example")))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.user().emailVerified()).isFalse());
    }

    @Test
    void does_not_change_an_email_to_one_that_is_taken() {
        pool.load(user("sub-bob", "bob@example.com", ""));

        assertThat(provider.changeEmail(id("sub-bob"), email(ADA), true))
                .isEqualTo(new Refused(new ErrorCode("AliasExistsException")));
        assertThat(provider.changeEmail(id("gone"), email("a@b.example"), true))
                .isEqualTo(new Refused(new ErrorCode("UserNotFoundException")));
    }

    @Test
    void deletes_a_user_however_often_it_is_asked() {
        assertThat(provider.delete(id("sub-ada"))).isEqualTo(new Done());
        assertThat(provider.delete(id("sub-ada"))).isEqualTo(new Done());
        assertThat(provider.find(email(ADA))).isEqualTo(new Absent());
    }

    @Test
    void deletes_nobody_whose_username_is_anothers_sub() {
        provider.delete(id("sub-ada"));
        pool.load(user("sub-mallory", "m@example.com", "").replaceFirst("sub-mallory", "sub-ada"));

        assertThat(provider.delete(id("sub-ada"))).isEqualTo(new Done());
        assertThat(provider.find(email("m@example.com"))).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "\\", "\" or sub = \"sub-ada", "\\\" or sub ^= \\\"", "a\nb", "é"})
    void lets_no_id_out_of_its_quotation_marks(String hostile) {
        assertThat(provider.delete(id(hostile))).isEqualTo(new Done());
        assertThat(provider.reread(List.of(id(hostile))).orElseThrow()).isEmpty();
        assertThat(provider.find(email(ADA))).isInstanceOf(Found.class);
    }

    @Test
    void reads_users_again_and_leaves_out_who_is_gone() {
        pool.load(user("sub-bob", "bob@example.com", ", \"UserStatus\": \"RESET_REQUIRED\""));

        var read = provider.reread(List.of(id("sub-ada"), id("gone"), id("sub-bob"))).orElseThrow();

        assertThat(read).containsOnlyKeys(id("sub-ada"), id("sub-bob"));
        assertThat(read.get(id("sub-ada")).password()).isEqualTo(new StoredPassword.NotExported());
        assertThat(read.get(id("sub-bob")).password()).isEqualTo(new StoredPassword.ResetDue());
    }

    @Test
    void waits_for_its_turn_while_it_reads_users_again() {
        pool.state()
                .switchboard()
                .faults()
                .add(
                        Fault.of(Fault.Kind.STATUS, "ListUsers")
                                .replying(400, "{\"__type\":\"TooManyRequestsException\"}")
                                .times(1));

        assertThat(provider.reread(List.of(id("sub-ada"))).orElseThrow())
                .containsOnlyKeys(id("sub-ada"));
    }

    @Test
    void has_a_reset_sent_and_does_not_tell_who_has_an_account() {
        pool.state().preventUserExistenceErrors(false);

        assertThat(provider.sendPasswordReset(email(ADA))).isEqualTo(new Done());
        assertThat(provider.sendPasswordReset(email("nobody@example.com"))).isEqualTo(new Done());
        assertThat(pool.state().switchboard().mailbox().to(ADA)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"Enabled\": false', user_disabled",
        "'\"UserStatus\": \"FORCE_CHANGE_PASSWORD\"', temporary_password_due",
    })
    void says_why_a_reset_cannot_be_sent(String state, String code) {
        pool.load(user("sub-bob", "bob@example.com", ", " + state));

        assertThat(provider.sendPasswordReset(email("bob@example.com")))
                .isEqualTo(new Refused(new ErrorCode(code)));
    }

    @Test
    void says_that_nobody_can_be_sent_a_reset_at_an_unproven_address() {
        provider.changeEmail(id("sub-ada"), email(ADA), false);

        assertThat(provider.sendPasswordReset(email(ADA)))
                .isEqualTo(new Refused(new ErrorCode("no_verified_address")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LimitExceededException",
                "TooManyRequestsException",
                "CodeDeliveryFailureException",
                "InternalErrorException"
            })
    void does_not_take_a_reset_for_sent_that_may_not_be(String error) {
        pool.refuse("ForgotPassword", error, "Oops");

        assertThat(provider.sendPasswordReset(email(ADA))).isInstanceOf(Delivery.Unanswered.class);
    }
}
