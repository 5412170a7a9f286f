package dev.segue.application.port;

import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.util.Optional;

/**
 * An account at the legacy provider.
 *
 * @param emailVerified as the provider says; never assumed
 * @param secondFactor at least one factor besides the password is enrolled
 */
public record LegacyUser(
        LegacyId id,
        Optional<EmailAddress> email,
        boolean emailVerified,
        PersonName name,
        boolean disabled,
        boolean secondFactor) {}
