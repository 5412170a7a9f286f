package dev.segue.domain.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final FirebaseScryptParameters PARAMETERS =
            new FirebaseScryptParameters(bytes("signer"), bytes("separator"), 8, 14);

    @Test
    void print_nothing_of_themselves() {
        PasswordHash hash =
                new PasswordHash.FirebaseScrypt(bytes("hash"), bytes("salt"), PARAMETERS);
        for (Object secret : new Object[] {new Password("hunter2"), hash, PARAMETERS}) {
            assertThat(secret.toString())
                    .doesNotContain("hunter2", "hash=h", "salt=s", "signer=", "separator=s")
                    .doesNotContain("68617368");
        }
        assertThat(bytes("hash")).hasToString("SecretBytes[4]");
    }

    @Test
    void cannot_be_changed_from_outside() {
        byte[] given = {1, 2, 3};
        SecretBytes secret = SecretBytes.of(given);
        given[0] = 9;
        secret.copy()[1] = 9;
        assertThat(secret).isEqualTo(SecretBytes.of(new byte[] {1, 2, 3}));
    }

    @Test
    void are_equal_by_their_bytes() {
        assertThat(bytes("a")).isEqualTo(bytes("a")).hasSameHashCodeAs(bytes("a"));
        assertThat(bytes("a")).isNotEqualTo(bytes("b")).isNotEqualTo(bytes("aa"));
        assertThat(bytes("a").then(bytes("b"))).isEqualTo(bytes("ab"));
    }

    @Test
    void a_hash_is_told_from_any_other_by_its_salt_and_its_digest() {
        PasswordHash hash =
                new PasswordHash.FirebaseScrypt(bytes("hash"), bytes("salt"), PARAMETERS);
        assertThat(hash.identity()).isEqualTo(bytes("salthash"));
        assertThat(hash.algorithm()).isEqualTo(HashAlgorithm.FIREBASE_SCRYPT);
    }

    @Test
    void a_password_is_kept_as_typed() {
        String typed = " pass\u0000word\u00E4 ";
        assertThat(new Password(typed).secret()).isEqualTo(typed);
    }

    @Test
    void have_bounds() {
        Stream.<ThrowingCallable>of(
                        () -> new Password(""),
                        () -> new Password("x".repeat(4097)),
                        () -> parameters(0, 0, 8, 14),
                        () -> parameters(513, 0, 8, 14),
                        () -> parameters(1, 65, 8, 14),
                        () -> parameters(1, 0, 0, 14),
                        () -> parameters(1, 0, 9, 14),
                        () -> parameters(1, 0, 8, 0),
                        () -> parameters(1, 0, 8, 15),
                        () -> hash(0, 0),
                        () -> hash(513, 0),
                        () -> hash(1, 513))
                .forEach(call ->
                        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void may_be_as_large_as_their_bounds() {
        assertThat(new Password("x".repeat(4096)).secret()).hasSize(4096);
        assertThat(parameters(512, 64, 8, 14).rounds()).isEqualTo(8);
        assertThat(hash(512, 512).identity().length()).isEqualTo(1024);
    }

    private static FirebaseScryptParameters parameters(
            int key, int separator, int rounds, int memCost) {
        return new FirebaseScryptParameters(
                SecretBytes.of(new byte[key]),
                SecretBytes.of(new byte[separator]),
                rounds,
                memCost);
    }

    private static PasswordHash hash(int hash, int salt) {
        return new PasswordHash.FirebaseScrypt(
                SecretBytes.of(new byte[hash]), SecretBytes.of(new byte[salt]), PARAMETERS);
    }

    private static SecretBytes bytes(String text) {
        return SecretBytes.of(text.getBytes(UTF_8));
    }
}
