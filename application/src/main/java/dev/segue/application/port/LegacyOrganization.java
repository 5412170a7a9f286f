package dev.segue.application.port;

import dev.segue.domain.provider.Provider;
import java.util.List;

/**
 * An organization at the legacy provider, or what a mapping makes of its groups.
 *
 * @param name 1 to 255 characters
 */
public record LegacyOrganization(
        Key key, String name, List<OrganizationDomain> domains, Metadata metadata) {

    public LegacyOrganization {
        domains = List.copyOf(domains);
    }

    /**
     * The organization's immutable id at the provider; becomes WorkOS's external_id.
     *
     * @param value at most 128 characters
     */
    public record Key(Provider provider, String value) {
        public Key {
            if (value.isBlank() || value.length() > 128) {
                throw new IllegalArgumentException("organization id needs 1 to 128 characters");
            }
        }
    }

    /**
     * A domain of the organization's e-mail addresses.
     *
     * @param verified as the provider says; never assumed
     */
    public record OrganizationDomain(String name, boolean verified) {}
}
