package dev.segue.application.provisioning;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.PersonName;
import dev.segue.domain.user.EmailAddress;

/** A legacy user who is to get an account at WorkOS. */
public record Candidate(
        ExternalId externalId,
        EmailAddress email,
        boolean emailVerified,
        PersonName name,
        Credential credential,
        ClientContext client,
        Metadata metadata) {

    /** The user as legacy describes them, with the e-mail that the caller has found present. */
    public static Candidate of(
            LegacyUser user, EmailAddress email, Credential credential, ClientContext client) {
        return new Candidate(
                ExternalId.of(user.id()),
                email,
                user.emailVerified(),
                user.name(),
                credential,
                client,
                Metadata.EMPTY);
    }

    /** The user as exported; no browser is behind it. */
    public static Candidate of(ExportedUser exported, EmailAddress email, Credential credential) {
        return of(exported.user(), email, credential, ClientContext.UNKNOWN)
                .with(exported.profile().labels());
    }

    /** The same, labelled. */
    public Candidate with(Metadata labels) {
        return new Candidate(externalId, email, emailVerified, name, credential, client, labels);
    }

    NewAccount asNew() {
        return new NewAccount(externalId, email, emailVerified, name, credential, client, metadata);
    }
}
