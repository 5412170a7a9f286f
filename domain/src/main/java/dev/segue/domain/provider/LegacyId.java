package dev.segue.domain.provider;

/**
 * A user's immutable id at the legacy provider: what binds an account, never the e-mail.
 *
 * @param value as the provider writes it, up to 128 characters; becomes WorkOS's external_id
 */
public record LegacyId(Provider provider, String value) {
    public LegacyId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("legacy id needs 1 to 128 characters");
        }
    }
}
