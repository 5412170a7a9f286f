package dev.segue.application.port;

import dev.segue.domain.user.EmailAddress;
import java.util.Optional;

/** What to overwrite at an account; what is absent stays. */
public record AccountChange(
        Optional<ExternalId> externalId,
        Optional<EmailAddress> email,
        Optional<Boolean> emailVerified,
        Optional<Credential> credential) {}
