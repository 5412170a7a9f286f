package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.BROWSER;
import static dev.segue.adapters.workos.directory.Examples.account;
import static dev.segue.adapters.workos.directory.Examples.email;
import static dev.segue.adapters.workos.directory.Examples.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.port.Creation;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.domain.credential.Password;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * What WorkOS's own emulator gets right, as a check that does not share our reading of the
 * documentation: {@code npx workos@0.14.0 emulate --port 4100}.
 */
@Tag("emulator")
@EnabledIfEnvironmentVariable(
        named = "SEGUE_WORKOS_EMULATOR",
        matches = "http://.+",
        disabledReason = "needs a running `npx workos@0.14.0 emulate`")
class AccountsAgainstTheEmulatorTest {

    private final String name = UUID.randomUUID().toString();
    private final String address = name + "@acme.test";
    private final ExternalId externalId = new ExternalId("auth0|" + name);
    private WorkOsApi api;
    private WorkOsAccounts accounts;
    private WorkOsAuthentication logins;

    @BeforeEach
    void open() {
        WorkOsSettings documented = WorkOsSettings.of("sk_test_default", "client_emulated");
        WorkOsSettings settings =
                new WorkOsSettings(
                        documented.apiKey(),
                        documented.clientId(),
                        URI.create(System.getenv("SEGUE_WORKOS_EMULATOR")),
                        documented.timeout(),
                        documented.hashes());
        WriteBudget budget = new WriteBudget(WriteShare.WHOLE);
        api = settings.open();
        accounts = new WorkOsAccounts(api, budget.live(), settings.hashes());
        logins = new WorkOsAuthentication(api, budget.live());
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void an_account_is_created_and_found_by_its_external_id() {
        Creation creation = accounts.create(account(address, externalId.value(), proven()));

        assertThat(creation).isInstanceOf(Creation.Done.class);
        assertThat(accounts.byExternalId(externalId))
                .isEqualTo(new WorkOsLookup.Found(((Creation.Done) creation).user()));
        assertThat(accounts.byExternalId(new ExternalId("auth0|nobody")))
                .isEqualTo(new WorkOsLookup.Absent());
        assertThat(accounts.byEmail(email(address))).isInstanceOf(WorkOsLookup.Found.class);
    }

    @Test
    void an_address_is_taken_once() {
        accounts.create(account(address, externalId.value(), proven()));

        assertThat(accounts.create(account(address, "auth0|other", proven())))
                .isEqualTo(new Creation.Taken());
    }

    @Test
    void the_right_password_opens_a_session_and_a_wrong_one_does_not() {
        accounts.create(account(address, externalId.value(), proven()));

        assertThat(logins.authenticate(email(address), Examples.PASSWORD, BROWSER))
                .isInstanceOfSatisfying(
                        WorkOsLogin.SignedIn.class,
                        it -> assertThat(it.session().externalId()).contains(externalId));
        assertThat(logins.authenticate(email(address), new Password("wrong"), BROWSER))
                .isInstanceOf(WorkOsLogin.Rejected.class);
    }
}
