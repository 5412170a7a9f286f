package dev.segue.adapters.legacy.auth0;

import static dev.segue.adapters.legacy.auth0.SandboxTenant.BROWSER;
import static dev.segue.adapters.legacy.auth0.SandboxTenant.email;
import static dev.segue.adapters.legacy.auth0.SandboxTenant.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Locked;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Unconfirmed;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.PersonName;
import dev.segue.domain.credential.Password;
import dev.segue.sandbox.http.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the sandbox, which computes real hashes and speaks as Auth0 documents. */
class Auth0ProviderTest {

    private static final String ADA = "ada@example.com";

    private static SandboxTenant tenant;

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
        tenant.state().switchboard().documentedLimits(false);
        tenant.enroll("ada", ADA, ",\"email_verified\":true,\"name\":\"Ada Lovelace\"");
        provider = Auth0Provider.connect(tenant.settings());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void accepts_the_right_password_and_knows_whose_it_is() {
        assertThat(verdict(ADA, "abc"))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> {
                            assertThat(valid.user().id()).isEqualTo(id("auth0|ada"));
                            assertThat(valid.user().emailVerified()).isTrue();
                            assertThat(valid.session().refreshToken().secret()).isNotEmpty();
                        });
    }

    @Test
    void cannot_tell_a_wrong_password_from_an_unknown_user() {
        assertThat(verdict(ADA, "wrong")).isEqualTo(new Ambiguous());
        assertThat(verdict("nobody@example.com", "abc")).isEqualTo(new Ambiguous());
    }

    @Test
    void gives_every_other_verdict_that_auth0_can_give() {
        tenant.enroll("bob", "bob@example.com", ",\"blocked\":true");
        tenant.enroll("mia", "mia@example.com", ",\"multifactor\":[\"guardian\"]");
        tenant.enroll("lea", "lea@example.com", "");
        tenant.state().leak("lea@example.com");

        assertThat(verdict("bob@example.com", "abc")).isEqualTo(new Disabled());
        assertThat(verdict("mia@example.com", "abc")).isInstanceOf(SecondFactorRequired.class);
        assertThat(verdict("lea@example.com", "abc")).isEqualTo(new ResetRequired(false));
        tenant.state().turn(switches -> switches.withVerificationRequired(true));
        tenant.enroll("uma", "uma@example.com", "");
        assertThat(verdict("uma@example.com", "abc")).isEqualTo(new Unconfirmed());
        tenant.state().turn(switches -> switches.withDenial("not you"));
        assertThat(verdict(ADA, "abc")).isInstanceOf(Misconfigured.class);
        tenant.state().turn(switches -> switches.withPasswordGrant(false));
        assertThat(verdict(ADA, "abc")).isInstanceOf(Misconfigured.class);
        tenant.state().switchboard().faults().add(Fault.of(Fault.Kind.DROP_BEFORE, "/oauth/token"));
        assertThat(verdict(ADA, "abc")).isInstanceOf(Unavailable.class);
    }

    @Test
    void says_that_it_is_throttled_rather_than_that_the_password_is_wrong() {
        tenant.state().switchboard().documentedLimits(true);
        IntStream.range(0, 20).forEach(i -> verdict(ADA, "abc"));

        assertThat(verdict(ADA, "abc"))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.retryAfter()).isPresent());
    }

    @Test
    void locks_an_attacker_out_and_not_the_user() {
        tenant.state().turn(switches -> switches.withLockAfterFailures(3));
        ClientContext attacker = new ClientContext(Optional.of("198.51.100.66"), Optional.empty());
        for (int i = 0; i < 3; i++) {
            provider.verify(email(ADA), new Password("guess"), attacker);
        }

        assertThat(provider.verify(email(ADA), new Password("abc"), attacker))
                .isInstanceOf(Locked.class);
        assertThat(verdict(ADA, "abc")).isInstanceOf(Valid.class);
    }

    @Test
    void blames_the_settings_where_no_realm_is_set_and_the_tenant_has_no_default() {
        tenant.state().turn(switches -> switches.withDefaultDirectory(""));

        try (Auth0Provider plain = Auth0Provider.connect(tenant.settings(Optional.empty()))) {
            assertThat(plain.verify(email(ADA), new Password("abc"), BROWSER))
                    .isInstanceOfSatisfying(
                            Misconfigured.class,
                            verdict -> assertThat(verdict.outage().what()).contains("realm"));
        }
    }

    @Test
    void blames_the_settings_for_a_wrong_secret() {
        Auth0Settings wrong =
                SandboxTenant.settings(tenant.base(), "another secret", Optional.empty());

        try (Auth0Provider refused = Auth0Provider.connect(wrong)) {
            assertThat(refused.verify(email(ADA), new Password("abc"), BROWSER))
                    .isInstanceOf(Misconfigured.class);
        }
    }

    @Test
    void finds_accounts_by_email_with_all_that_matters_for_a_move() {
        tenant.enroll(
                "bob",
                "bob@example.com",
                ",\"blocked\":true,\"given_name\":\"Bob\",\"multifactor\":[\"guardian\"]");

        assertThat(provider.find(email("Bob@example.com")))
                .isEqualTo(
                        new Found(
                                new LegacyUser(
                                        id("auth0|bob"),
                                        Optional.of(email("bob@example.com")),
                                        false,
                                        new PersonName(Optional.of("Bob"), Optional.empty()),
                                        true,
                                        true)));
        assertThat(provider.find(email("nobody@example.com"))).isEqualTo(new Absent());
    }

    @Test
    void prefers_the_realms_account_where_several_share_an_email() {
        tenant.users(Lines.userOf("Old-Database", "twin", ADA, ""));

        assertThat(provider.find(email(ADA)))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.user().id()).isEqualTo(id("auth0|ada")));
    }

    @Test
    void picks_none_of_several_accounts_silently() {
        tenant.users(Lines.userOf("Old-Database", "twin", ADA, ""));

        try (Auth0Provider plain = Auth0Provider.connect(tenant.settings(Optional.empty()))) {
            assertThat(plain.find(email(ADA)))
                    .isInstanceOfSatisfying(
                            Unanswered.class,
                            answer ->
                                    assertThat(answer.outage().what())
                                            .contains("several", "segue.auth0.realm"));
        }
    }

    @Test
    void is_not_absent_merely_because_it_may_not_be_looked_up() {
        tenant.state().turn(switches -> switches.withScopes(Set.of()));

        assertThat(provider.find(email("nobody@example.com")))
                .isInstanceOfSatisfying(
                        LegacyLookup.Unanswered.class,
                        answer -> assertThat(answer.outage().what()).contains("scopes"));
        assertThat(provider.delete(id("auth0|ada"))).isInstanceOf(Delivery.Unanswered.class);
        assertThat(provider.reread(List.of(id("auth0|ada")))).isEmpty();
    }

    @Test
    void mails_a_reset_and_does_not_tell_who_has_an_account() {
        assertThat(provider.sendPasswordReset(email(ADA))).isEqualTo(new Done());
        assertThat(provider.sendPasswordReset(email("nobody@example.com"))).isEqualTo(new Done());
        assertThat(tenant.state().switchboard().mailbox().to(ADA)).hasSize(1);
    }

    @Test
    void changes_an_email_and_its_verification_as_it_is_told() {
        assertThat(provider.changeEmail(id("auth0|ada"), email("ada@new.example"), false))
                .isEqualTo(new Done());

        assertThat(provider.find(email(ADA))).isEqualTo(new Absent());
        assertThat(provider.find(email("ada@new.example")))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.user().emailVerified()).isFalse());
    }

    @Test
    void does_not_change_an_email_to_one_that_is_taken() {
        tenant.enroll("bob", "bob@example.com", "");

        assertThat(provider.changeEmail(id("auth0|bob"), email(ADA), true))
                .isEqualTo(new Refused(new ErrorCode("auth0_idp_error")));
        assertThat(provider.changeEmail(id("auth0|gone"), email("a@b.example"), true))
                .isEqualTo(new Refused(new ErrorCode("inexistent_user")));
    }

    @Test
    void deletes_an_account_however_often_it_is_asked() {
        assertThat(provider.delete(id("auth0|ada"))).isEqualTo(new Done());
        assertThat(provider.delete(id("auth0|ada"))).isEqualTo(new Done());
        assertThat(provider.find(email(ADA))).isEqualTo(new Absent());
    }

    private LegacyVerdict verdict(String email, String password) {
        return provider.verify(email(email), new Password(password), BROWSER);
    }
}
