package dev.segue.application.port;

import dev.segue.domain.credential.SecretBytes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an account has beside its password.
 *
 * @param username the provider's own login name, if it has one; kept as metadata at WorkOS
 * @param phone E.164, only where the provider has verified it
 * @param methods the ways in which the account signs in, as far as the export shows them
 * @param factors the second factors that are enrolled
 * @param totp the secrets of authenticator apps, where the export holds them; secret
 * @param metadata what admins wrote, for WorkOS; never what users can write themselves
 * @param memberships of organizations, with roles from admin-controlled fields only
 */
public record UserProfile(
        Optional<Username> username,
        Optional<PhoneNumber> phone,
        Set<SignInMethod> methods,
        Set<FactorKind> factors,
        List<TotpSecret> totp,
        Metadata metadata,
        List<LegacyMembership> memberships) {

    /** Nothing beside the password. */
    public static final UserProfile EMPTY =
            new UserProfile(
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    List.of(),
                    Metadata.EMPTY,
                    List.of());

    public UserProfile {
        methods = Set.copyOf(methods);
        factors = Set.copyOf(factors);
        totp = List.copyOf(totp);
        memberships = List.copyOf(memberships);
    }

    /** The metadata for WorkOS, which has no user names: theirs becomes a label. */
    public Metadata labels() {
        return username.map(name -> metadata.with("username", name.value())).orElse(metadata);
    }

    /** The ways of signing in beside a password. */
    public enum SignInMethod {
        /** Google, GitHub and the like. */
        SOCIAL,
        /** A customer's identity provider. */
        SSO,
        /** A code by text message as the only factor. */
        PHONE,
        /** A code or link by e-mail as the only factor. */
        EMAIL_CODE,
        PASSKEY
    }

    /** Kinds of second factors. Only TOTP can be carried over, and only where its secret is. */
    public enum FactorKind {
        TOTP,
        SMS,
        EMAIL,
        PUSH,
        PASSKEY,
        BACKUP_CODES,
        OTHER
    }

    /** Personal; prints nothing. */
    public record Username(String value) {
        @Override
        public String toString() {
            return "Username[personal]";
        }
    }

    /** Personal; prints nothing. */
    public record PhoneNumber(String value) {
        @Override
        public String toString() {
            return "PhoneNumber[personal]";
        }
    }

    /** The shared secret of an authenticator app, decoded from Base32; 10 to 128 bytes. */
    public record TotpSecret(SecretBytes key) {
        public TotpSecret {
            if (key.length() < 10 || key.length() > 128) {
                throw new IllegalArgumentException("a TOTP secret needs 10 to 128 bytes");
            }
        }
    }
}
