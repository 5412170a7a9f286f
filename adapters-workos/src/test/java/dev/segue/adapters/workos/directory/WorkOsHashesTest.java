package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.KnownHashes.SALT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.workos.directory.KnownHashes.KnownHash;
import dev.segue.application.port.HashAcceptance.Acceptance.Accepted;
import dev.segue.application.port.HashAcceptance.Acceptance.Refused;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.Argon2;
import dev.segue.domain.credential.PasswordHash.Argon2.Variant;
import dev.segue.domain.credential.PasswordHash.Bcrypt;
import dev.segue.domain.credential.PasswordHash.DjangoBcryptSha256;
import dev.segue.domain.credential.PasswordHash.Hmac;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import dev.segue.domain.credential.PasswordHash.Phpass;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import dev.segue.domain.credential.PasswordHash.Scrypt;
import dev.segue.domain.credential.PasswordHash.SymfonySha512;
import dev.segue.domain.credential.SecretBytes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkOsHashesTest {

    private static final SecretBytes NONE = SecretBytes.of(new byte[0]);

    private final WorkOsHashes hashes = WorkOsHashes.DOCUMENTED;

    static List<KnownHash> known() {
        return KnownHashes.all();
    }

    @ParameterizedTest
    @MethodSource("known")
    void are_written_as_workos_documents_them(KnownHash known) {
        assertThat(hashes.of(known.hash())).isEqualTo(new Accepted());
        assertThat(hashes.write(known.hash())).isEqualTo(known.text());
    }

    @Test
    void are_written_alike_where_digits_look_otherwise() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(KnownHashes.all())
                    .allSatisfy(known ->
                            assertThat(hashes.write(known.hash())).isEqualTo(known.text()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keep_the_2y_of_bcrypt_if_told_to() {
        assertThat(hashes.with(Bcrypt2y.AS_IS).write(KnownHashes.bcrypt(Bcrypt.Version.Y)))
                .startsWith("$2y$05$");
    }

    @Test
    void are_never_printed() {
        KnownHash known = KnownHashes.all().getFirst();

        assertThat(hashes.form(known.hash()).toString()).isEqualTo("Written[Bcrypt]");
    }

    @ParameterizedTest
    @CsvSource({
        "SHA256, 599999, 'sha256 of 600000 to 1000000 iterations; this has 599999'",
        "SHA256, 260000, 'sha256 of 600000 to 1000000 iterations; this has 260000'",
        "SHA256, 1000001, 'sha256 of 600000 to 1000000 iterations; this has 1000001'",
        "SHA512, 209999, 'sha512 of 210000 to 1000000 iterations; this has 209999'",
        "SHA512, 1000001, 'sha512 of 210000 to 1000000 iterations; this has 1000001'"
    })
    void are_refused_outside_the_iterations_of_pbkdf2(Digest digest, int iterations, String why) {
        assertRefused(
                new Pbkdf2(digest, iterations, SALT, bytes(32)), "WorkOS takes pbkdf2 with " + why);
    }

    @ParameterizedTest
    @CsvSource({"SHA256, 600000", "SHA256, 1000000", "SHA512, 210000", "SHA512, 1000000"})
    void are_accepted_at_the_limits_of_pbkdf2(Digest digest, int iterations) {
        assertThat(hashes.of(new Pbkdf2(digest, iterations, SALT, bytes(32))))
                .isEqualTo(new Accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "ID, 16, 4096, 3, 1, 'of version 19; this is of 16'",
        "ID, 19, 4095, 3, 1, 'with memory in KiB of 4096 to 262144; this has 4095'",
        "ID, 19, 4096, 6, 1, 'with iterations of 1 to 5; this has 6'",
        "I, 19, 4096, 2, 1, 'with iterations of 3 to 5; this has 2'",
        "D, 19, 4096, 1, 9, 'with parallelism of 1 to 8; this has 9'"
    })
    void are_refused_outside_the_limits_of_argon2(
            Variant variant, int version, int memory, int iterations, int lanes, String why) {
        assertRefused(
                new Argon2(variant, version, memory, iterations, lanes, SALT, bytes(32)),
                "WorkOS takes argon2 " + why);
    }

    @ParameterizedTest
    @CsvSource({"ID, 4096, 1, 1", "ID, 262144, 5, 8", "I, 4096, 3, 1", "D, 4096, 5, 8"})
    void are_accepted_at_the_limits_of_argon2(
            Variant variant, int memory, int iterations, int lanes) {
        assertThat(hashes.of(new Argon2(variant, 19, memory, iterations, lanes, SALT, bytes(32))))
                .isEqualTo(new Accepted());
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                arguments(new Pbkdf2(Digest.SHA1, 600_000, SALT, bytes(20)), "with sha1"),
                arguments(new Pbkdf2(Digest.SHA256, 600_000, NONE, bytes(32)), "this has none"),
                arguments(new Scrypt(14, 8, 1, NONE, bytes(64)), "this has none"),
                arguments(new Argon2(Variant.ID, 19, 4096, 1, 1, NONE, bytes(32)), "has 0"),
                arguments(digest(Digest.MD5, SaltPosition.SUFFIX, SALT), "this is of md5"),
                arguments(digest(Digest.SHA512, SaltPosition.SUFFIX, SALT), "this is of sha512"),
                arguments(digest(Digest.SHA1, SaltPosition.SUFFIX, NONE), "without a salt"),
                arguments(digest(Digest.SHA256, SaltPosition.PREFIX, NONE), "without a salt"),
                arguments(digest(Digest.SHA1, SaltPosition.PREFIX, SALT), "stands before"),
                arguments(new DjangoBcryptSha256(KnownHashes.bcrypt(Bcrypt.Version.B)), "SHA-256"),
                arguments(new Hmac(Digest.SHA256, SALT, bytes(32)), "no hmac"),
                arguments(new Phpass(13, SALT, bytes(16), false), "no phpass"),
                arguments(new SymfonySha512(5000, SALT, bytes(64)), "Symfony"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void are_refused_where_workos_has_no_form_for_them(PasswordHash hash, String why) {
        assertThat(hashes.of(hash))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.why()).startsWith("WorkOS takes ").contains(why));
        assertThatIllegalArgumentException().isThrownBy(() -> hashes.write(hash));
    }

    private void assertRefused(PasswordHash hash, String why) {
        assertThat(hashes.of(hash)).isEqualTo(new Refused(why));
    }

    private static SaltedDigest digest(Digest digest, SaltPosition position, SecretBytes salt) {
        return new SaltedDigest(digest, position, salt, bytes(digest.length()));
    }

    private static SecretBytes bytes(int length) {
        return SecretBytes.of(new byte[length]);
    }
}
