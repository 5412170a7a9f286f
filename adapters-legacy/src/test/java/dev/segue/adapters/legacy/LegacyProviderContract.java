package dev.segue.adapters.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every legacy provider must do, whoever answers: our stand-in, or a real implementation. A
 * subclass for an emulator that is known to be unfaithful overrides the test in question and says
 * there what the provider itself does.
 */
public abstract class LegacyProviderContract {

    private static final ClientContext BROWSER =
            new ClientContext(Optional.of("203.0.113.7"), Optional.of("Mozilla/5.0"));

    /** An account with a password, and what the provider knows of it. */
    public record Enrolled(EmailAddress email, Password password, boolean emailVerified) {}

    /** The provider under test, connected to whoever answers. */
    protected abstract LegacyProvider provider();

    /** The same provider, connected to a port where nobody answers. */
    protected abstract LegacyProvider unreachable();

    /** An account that exists, with its password. */
    protected abstract Enrolled enrolled();

    /** What provider ids look like, for one that nobody has. */
    protected abstract LegacyId nobodysId();

    @Test
    protected void accepts_the_right_password_and_says_whose_it_is() {
        Enrolled somebody = enrolled();

        LegacyUser user = valid(somebody);

        assertThat(user.email()).hasValueSatisfying(e -> e.sameAs(somebody.email()));
        assertThat(user.emailVerified()).isEqualTo(somebody.emailVerified());
        assertThat(user.id().provider()).isEqualTo(provider().provider());
        assertThat(user.disabled()).isFalse();
    }

    @Test
    protected void refuses_a_wrong_password_by_name() {
        LegacyVerdict verdict =
                provider().verify(enrolled().email(), new Password("not the password"), BROWSER);

        assertThat(verdict)
                .isInstanceOfAny(LegacyVerdict.Invalid.class, LegacyVerdict.Ambiguous.class);
    }

    @Test
    protected void refuses_a_stranger_by_name() {
        LegacyVerdict verdict =
                provider().verify(stranger(), new Password("any password"), BROWSER);

        assertThat(verdict)
                .isInstanceOfAny(LegacyVerdict.NoSuchUser.class, LegacyVerdict.Ambiguous.class);
    }

    @Test
    protected void finds_an_account_by_the_same_id_as_at_its_login() {
        Enrolled somebody = enrolled();

        LegacyLookup found = provider().find(somebody.email());

        assertThat(found).isInstanceOf(LegacyLookup.Found.class);
        LegacyUser user = ((LegacyLookup.Found) found).user();
        assertThat(user.id()).isEqualTo(valid(somebody).id());
        assertThat(user.emailVerified()).isEqualTo(somebody.emailVerified());
    }

    @Test
    protected void finds_nobody_under_an_address_that_nobody_has() {
        assertThat(provider().find(stranger())).isInstanceOf(LegacyLookup.Absent.class);
    }

    @Test
    protected void deletes_what_is_gone_already() {
        assertThat(provider().delete(nobodysId())).isInstanceOf(Delivery.Done.class);
    }

    @Test
    protected void takes_silence_for_no_answer_and_never_for_no() {
        LegacyProvider silent = unreachable();

        assertThat(silent.verify(stranger(), new Password("any password"), BROWSER))
                .isInstanceOf(LegacyVerdict.Unavailable.class);
        assertThat(silent.find(stranger())).isInstanceOf(LegacyLookup.Unanswered.class);
        assertThat(silent.delete(nobodysId())).isInstanceOf(Delivery.Unanswered.class);
        assertThat(silent.changeEmail(nobodysId(), stranger(), false))
                .isInstanceOf(Delivery.Unanswered.class);
        assertThat(silent.reread(List.of(nobodysId()))).isEmpty();
    }

    @Test
    protected void shows_no_password_in_what_it_answers() {
        Enrolled somebody = enrolled();

        LegacyVerdict verdict = provider().verify(somebody.email(), somebody.password(), BROWSER);

        assertThat(verdict.toString())
                .doesNotContain(somebody.password().secret())
                .doesNotContain(somebody.email().written());
    }

    private LegacyUser valid(Enrolled somebody) {
        LegacyVerdict verdict = provider().verify(somebody.email(), somebody.password(), BROWSER);
        assertThat(verdict).isInstanceOf(LegacyVerdict.Valid.class);
        return ((LegacyVerdict.Valid) verdict).user();
    }

    /** An address that no account has. */
    protected static EmailAddress stranger() {
        return EmailAddress.parse("nobody-at-all@example.com").orElseThrow();
    }
}
