package dev.segue.application.port;

import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.WorkOsUserId;
import java.util.Optional;

/** An account at WorkOS. */
public record WorkOsUser(
        WorkOsUserId id,
        Optional<ExternalId> externalId,
        Optional<EmailAddress> email,
        boolean emailVerified,
        PersonName name) {}
