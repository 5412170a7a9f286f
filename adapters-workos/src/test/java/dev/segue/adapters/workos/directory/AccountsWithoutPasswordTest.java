package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.account;
import static dev.segue.adapters.workos.directory.Examples.email;
import static dev.segue.adapters.workos.directory.Examples.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.WorkOsUserId;
import dev.segue.sandbox.http.Mailbox.Message;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsWithoutPasswordTest {

    private static final Credential NONE = new Credential.None();

    private final SandboxedWorkOs workOs = new SandboxedWorkOs();

    @AfterEach
    void close() {
        workOs.close();
    }

    @Test
    void are_opened_by_nothing_until_their_owner_follows_a_mail() {
        workOs.created("ann@acme.test", NONE);

        assertThat(workOs.login("ann@acme.test", new Password("anything at all")))
                .isInstanceOf(WorkOsLogin.Rejected.class);
        assertThat(workOs.accounts.sendPasswordReset(email("ann@acme.test")))
                .isEqualTo(new Delivery.Done());
        assertThat(workOs.inside().switchboard().mailbox().to("ann@acme.test"))
                .extracting(Message::kind)
                .containsExactly("password_reset");
    }

    @Test
    void are_refused_where_the_address_is_taken() {
        workOs.created("ann@acme.test", NONE);

        assertThat(workOs.accounts.create(account("ann@acme.test", "other", NONE)))
                .isEqualTo(new Creation.Taken());
    }

    @Test
    void keep_a_password_that_they_have_when_they_are_changed() {
        WorkOsUserId id = workOs.created("ann@acme.test", proven());
        AccountChange change =
                new AccountChange(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NONE));

        assertThat(workOs.accounts.update(id, change)).isInstanceOf(Creation.Done.class);

        Password own = ((Credential.Proven) proven()).password();
        assertThat(workOs.login("ann@acme.test", own)).isInstanceOf(WorkOsLogin.SignedIn.class);
    }
}
