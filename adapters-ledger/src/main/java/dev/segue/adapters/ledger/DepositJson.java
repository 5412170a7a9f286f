package dev.segue.adapters.ledger;

import dev.segue.application.port.Escrow.Deposit;
import dev.segue.application.port.LegacyUser;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.PasswordHash;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A deposit as JSON, before it is sealed: bytes in Base64, the rest as events are written. Reading
 * is strict; another shape needs another number.
 */
final class DepositJson {

    private static final int SHAPE = 1;

    private static final JsonMapper MAPPER = SealedJson.mapper();

    private record Stored(
            int shape,
            LegacyUser user,
            HashAlgorithm algorithm,
            JsonNode hash,
            Instant exportedAt) {}

    private DepositJson() {}

    static byte[] write(Deposit deposit) {
        return MAPPER.writeValueAsBytes(
                new Stored(
                        SHAPE,
                        deposit.user(),
                        deposit.hash().algorithm(),
                        MAPPER.valueToTree(deposit.hash()),
                        deposit.exportedAt()));
    }

    /**
     * What was written.
     *
     * @throws IllegalStateException if a newer version of Segue wrote it
     */
    static Deposit read(byte[] json) {
        Stored stored = MAPPER.readValue(json, Stored.class);
        SealedJson.expect(SHAPE, stored.shape());
        PasswordHash hash = MAPPER.treeToValue(stored.hash(), typeOf(stored.algorithm()));
        return new Deposit(stored.user(), hash, stored.exportedAt());
    }

    private static Class<? extends PasswordHash> typeOf(HashAlgorithm algorithm) {
        return switch (algorithm) {
            case FIREBASE_SCRYPT -> PasswordHash.FirebaseScrypt.class;
            case BCRYPT -> PasswordHash.Bcrypt.class;
            case SCRYPT -> PasswordHash.Scrypt.class;
            case PBKDF2 -> PasswordHash.Pbkdf2.class;
            case ARGON2 -> PasswordHash.Argon2.class;
            case SALTED_DIGEST -> PasswordHash.SaltedDigest.class;
            case HMAC -> PasswordHash.Hmac.class;
            case PHPASS -> PasswordHash.Phpass.class;
            case DJANGO_BCRYPT_SHA256 -> PasswordHash.DjangoBcryptSha256.class;
            case SYMFONY_SHA512 -> PasswordHash.SymfonySha512.class;
        };
    }
}
