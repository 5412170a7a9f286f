package dev.segue.application.port;

import dev.segue.domain.user.EmailAddress;

/** An account to be created at WorkOS. */
public record NewAccount(
        ExternalId externalId,
        EmailAddress email,
        boolean emailVerified,
        PersonName name,
        Credential credential,
        ClientContext client,
        Metadata metadata) {

    /** Without metadata. */
    public NewAccount(
            ExternalId externalId,
            EmailAddress email,
            boolean emailVerified,
            PersonName name,
            Credential credential,
            ClientContext client) {
        this(externalId, email, emailVerified, name, credential, client, Metadata.EMPTY);
    }
}
