package dev.segue.application.port;

import dev.segue.domain.user.WorkOsUserId;
import java.util.Optional;

/**
 * A session that WorkOS opened.
 *
 * @param method as WorkOS names it, such as {@code Password}
 */
public record WorkOsSession(
        WorkOsUserId user,
        Optional<ExternalId> externalId,
        Token accessToken,
        Token refreshToken,
        Optional<OrganizationId> organization,
        Optional<String> method) {}
