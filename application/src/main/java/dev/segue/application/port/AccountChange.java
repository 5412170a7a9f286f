package dev.segue.application.port;

import dev.segue.domain.user.EmailAddress;
import java.util.Optional;

/**
 * What to overwrite at an account; what is absent stays.
 *
 * @param metadata laid over what is there: other keys stay
 */
public record AccountChange(
        Optional<ExternalId> externalId,
        Optional<EmailAddress> email,
        Optional<Boolean> emailVerified,
        Optional<Credential> credential,
        Metadata metadata) {

    /** Without metadata. */
    public AccountChange(
            Optional<ExternalId> externalId,
            Optional<EmailAddress> email,
            Optional<Boolean> emailVerified,
            Optional<Credential> credential) {
        this(externalId, email, emailVerified, credential, Metadata.EMPTY);
    }
}
