package dev.segue.application.port;

import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The provider being left. Asked only about users whom the routing table still sends to it. Never
 * throws for anything that a user or an outage can cause: these are answers.
 */
public interface LegacyProvider {

    Provider provider();

    /** Checks a password. One call is one login attempt in the provider's eyes. */
    LegacyVerdict verify(EmailAddress identifier, Password password, ClientContext client);

    /** Asks by e-mail whether an account exists, without a password. */
    LegacyLookup find(EmailAddress email);

    /** Has the provider mail a password reset. Unknown addresses are not told apart. */
    Delivery sendPasswordReset(EmailAddress email);

    /** Changes the account's e-mail; it counts as unverified unless said otherwise. */
    Delivery changeEmail(LegacyId id, EmailAddress email, boolean verified);

    /** Deletes the account; one that is gone already counts as deleted. */
    Delivery delete(LegacyId id);

    /**
     * Reads accounts with their current hashes, at most 100 ids a call.
     *
     * @return empty if the provider did not answer; ids that are gone are left out of the map
     */
    Optional<Map<LegacyId, ExportedUser>> reread(Collection<LegacyId> ids);
}
