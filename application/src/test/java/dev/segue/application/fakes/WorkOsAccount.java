package dev.segue.application.fakes;

import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.WorkOsUser;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.WorkOsUserId;
import java.util.Optional;

/**
 * An account at the fake WorkOS.
 *
 * @param sessions how many are open
 */
public record WorkOsAccount(
        WorkOsUserId id,
        Optional<ExternalId> externalId,
        EmailAddress email,
        boolean emailVerified,
        Credential credential,
        int sessions) {

    WorkOsAccount(
            WorkOsUserId id,
            Optional<ExternalId> externalId,
            EmailAddress email,
            boolean emailVerified,
            Credential credential) {
        this(id, externalId, email, emailVerified, credential, 0);
    }

    public WorkOsUser user() {
        return new WorkOsUser(
                id, externalId, Optional.of(email), emailVerified, PersonName.UNKNOWN);
    }

    public boolean opensWith(Password password) {
        return switch (credential) {
            case Credential.Proven(var own) -> own.equals(password);
            case Credential.None n -> false;
            case Credential.Imported(var hash) -> hash.equals(FakeHashes.of(password));
        };
    }

    public WorkOsAccount withPassword(Password password) {
        return new WorkOsAccount(
                id, externalId, email, emailVerified, new Credential.Proven(password), sessions);
    }

    public WorkOsAccount withVerifiedEmail() {
        return new WorkOsAccount(id, externalId, email, true, credential, sessions);
    }

    public WorkOsAccount withId(WorkOsUserId other) {
        return new WorkOsAccount(other, externalId, email, emailVerified, credential, sessions);
    }

    public WorkOsAccount withSessions(int open) {
        return new WorkOsAccount(id, externalId, email, emailVerified, credential, open);
    }

    WorkOsAccount with(AccountChange change) {
        return new WorkOsAccount(
                id,
                change.externalId().or(this::externalId),
                change.email().orElse(email),
                change.emailVerified().orElse(emailVerified),
                change.credential().orElse(credential),
                sessions);
    }
}
