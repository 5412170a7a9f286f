package dev.segue.application.port;

import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.util.Optional;

/**
 * What Segue keeps about a person outside the ledger.
 *
 * @param legacyId absent for whoever signed up at WorkOS
 */
public record Person(Subject subject, Optional<LegacyId> legacyId, Optional<EmailAddress> email) {}
