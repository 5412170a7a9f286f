package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.BROWSER;
import static dev.segue.adapters.workos.directory.Examples.account;
import static dev.segue.adapters.workos.directory.Examples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.WorkOsUserId;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.WorkOsSandbox;
import java.time.Duration;

/** A sandbox of one's own and the adapters that talk to it. */
final class SandboxedWorkOs implements AutoCloseable {

    private static final SandboxOptions OPTIONS = SandboxOptions.defaults();

    final Sandbox sandbox = Sandbox.start(OPTIONS);
    final WorkOsSettings settings =
            new WorkOsSettings(
                    OPTIONS.workOsApiKey(),
                    OPTIONS.workOsClientId(),
                    sandbox.workOs(),
                    Duration.ofSeconds(20),
                    WorkOsHashes.DOCUMENTED);
    final WorkOsApi api = settings.open();
    final WriteBudget budget = new WriteBudget(WriteShare.WHOLE);
    final WorkOsAccounts accounts = new WorkOsAccounts(api, budget.live(), settings.hashes());
    final WorkOsAuthentication logins = new WorkOsAuthentication(api, budget.live());

    WorkOsUserId created(String email, Credential credential) {
        Creation creation = accounts.create(account(email, "firebase|" + email, credential));
        assertThat(creation).isInstanceOf(Creation.Done.class);
        return ((Creation.Done) creation).user().id();
    }

    WorkOsLogin login(String email, Password password) {
        return logins.authenticate(email(email), password, BROWSER);
    }

    WorkOsSandbox inside() {
        return sandbox.workOsState();
    }

    @Override
    public void close() {
        api.close();
        sandbox.close();
    }
}
