package dev.segue.adapters.legacy.hash;

import static dev.segue.adapters.legacy.hash.Encoded.base64;
import static dev.segue.adapters.legacy.hash.Encoded.hex;
import static dev.segue.adapters.legacy.hash.Encoded.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.adapters.legacy.hash.Vectors.Vector;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HashVerifierTest {

    private static final String BCRYPT_OF_72_X =
            "$2b$05$CCCCCCCCCCCCCCCCCCCCC.D7RDOYXakZhsFmh/LdqQNx0kQ424AFS";

    private final HashVerifier verifier = new HashVerifier(2);

    static List<Vector> vectors() {
        return Vectors.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void matches_the_password_and_no_other(Vector vector) {
        assertThat(matches(vector.hash(), vector.password())).isTrue();
        assertThat(matches(vector.hash(), vector.password() + "x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0c60c80f961f0e71f3a9b524af6012062fe037a6",
        "2, ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957",
        "4096, 4b007901b765489abead49d926f721d065a429c1"
    })
    void knows_pbkdf2_by_rfc_6070(int iterations, String hash) {
        assertThat(
                        matches(
                                HashFormats.pbkdf2(
                                        Digest.SHA1, iterations, utf8("salt"), hex(hash)),
                                "password"))
                .isTrue();
    }

    @Test
    void knows_pbkdf2_beyond_one_block_by_rfc_6070() {
        assertThat(
                        matches(
                                HashFormats.pbkdf2(
                                        Digest.SHA1,
                                        4096,
                                        utf8("saltSALTsaltSALTsaltSALTsaltSALTsalt"),
                                        hex("3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038")),
                                "passwordPASSWORDpassword"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "passwd, salt, 1, 55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                + "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
        "Password, NaCl, 80000, 4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
                + "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d"
    })
    void knows_pbkdf2_by_rfc_7914(String password, String salt, int iterations, String hash) {
        assertThat(
                        matches(
                                HashFormats.pbkdf2(
                                        Digest.SHA256, iterations, utf8(salt), hex(hash)),
                                password))
                .isTrue();
    }

    @Test
    void knows_the_scrypt_of_auth0s_documentation() {
        HashReading reading =
                HashFormats.scrypt(
                        4096,
                        8,
                        1,
                        utf8("abc123"),
                        hex("097f6197e1b41538f723e32aa7a68e8d76227d8e432ce5faa4882a913032db29"));

        assertThat(matches(reading, "password")).isTrue();
    }

    @Test
    void knows_the_hmac_of_auth0s_documentation() {
        HashReading reading =
                HashFormats.hmac(
                        Digest.SHA1, hex("736868"), base64("cg7f42jH39/2EaAU4wNd4s2lKIk="));

        assertThat(matches(reading, "test")).isTrue();
        assertThat(matches(reading, "Test")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MD4, 8a9d093f14f8701df17732b2bb182c74",
        "MD5, 5f4dcc3b5aa765d61d8327deb882cf99",
        "SHA1, 5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
        "SHA256, 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
        "SHA512, b109f3bbbc244eb82441917ed06d618b9008dd09b3befd1b5e07394c706a8bb9"
                + "80b1d7785e5976ec049b46df5f1326af5a2ea6d103fd07c95385ffab0cacbc86"
    })
    void knows_digests_without_a_salt(Digest digest, String hash) {
        assertThat(matches(HashFormats.unsalted(digest, hex(hash)), "password")).isTrue();
        assertThat(matches(HashFormats.unsalted(digest, hex(hash)), "Password")).isFalse();
    }

    @Test
    void tells_a_salt_before_the_password_from_one_behind_it() {
        HashReading prefix =
                HashFormats.digest(
                        Digest.SHA256,
                        SaltPosition.PREFIX,
                        utf8("salt"),
                        base64("E2Ab2k6njlWge5iGbSvmvgdE44ZvE8AMgRyrYIoo8yI="));
        HashReading suffix =
                HashFormats.digest(
                        Digest.SHA256,
                        SaltPosition.SUFFIX,
                        utf8("salt"),
                        base64("E2Ab2k6njlWge5iGbSvmvgdE44ZvE8AMgRyrYIoo8yI="));

        assertThat(matches(prefix, "password")).isTrue();
        assertThat(matches(suffix, "password")).isFalse();
    }

    @Test
    void knows_bcrypt_of_nothing() {
        PasswordHash hash = read("$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkgY8jIucDrjc8deX1s.");

        assertThat(Recomputation.gives(hash, new byte[0])).isTrue();
        assertThat(Recomputation.gives(hash, new byte[1])).isFalse();
    }

    @Test
    void takes_bcrypts_72_bytes_and_not_one_more() {
        PasswordHash hash = read(BCRYPT_OF_72_X);

        assertThat(matches(hash, "x".repeat(72))).isTrue();
        assertThat(matches(hash, "x".repeat(73))).isFalse();
        assertThat(matches(hash, "x".repeat(71) + "\u00E9")).isFalse();
    }

    @Test
    void never_ends_a_password_at_a_nul_as_bcrypt_does() {
        PasswordHash hash = read("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");

        assertThat(matches(hash, "U*U")).isTrue();
        assertThat(matches(hash, "U*U\0U*U")).isFalse();
        assertThat(matches(hash, "U*U\0")).isFalse();
    }

    @Test
    void has_no_such_limit_where_django_hashes_first() {
        PasswordHash hash =
                read(
                        "bcrypt_sha256$$2b$05$CCCCCCCCCCCCCCCCCCCCC"
                                + ".mq32odiyoqK36Yur0oRCtwhWy28/SB2");

        assertThat(matches(hash, "x".repeat(80))).isTrue();
        assertThat(matches(hash, "x".repeat(81))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void computes_any_digest_with_any_salt(Digest digest) {
        String zeros = "00".repeat(digest.length());
        for (String salt : List.of("", "00", "ff".repeat(PasswordHash.LONGEST))) {
            assertThat(matches(HashFormats.hmac(digest, hex(salt), hex(zeros)), "p")).isFalse();
            assertThat(matches(HashFormats.pbkdf2(digest, 1, hex(salt), hex(zeros)), "p"))
                    .isFalse();
            assertThat(
                            matches(
                                    HashFormats.digest(
                                            digest, SaltPosition.PREFIX, hex(salt), hex(zeros)),
                                    "p"))
                    .isFalse();
        }
    }

    @Test
    void runs_a_check_that_needs_more_room_than_there_is_alone() throws Exception {
        Vector heavy = heaviest();
        HashVerifier narrow = new HashVerifier(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> checks =
                    Stream.generate(() ->
                                    threads.submit(() ->
                                            narrow.matches(
                                                    heavy.hash(), new Password(heavy.password()))))
                            .limit(4)
                            .toList();
            for (Future<Boolean> check : checks) {
                assertThat(check.get()).isTrue();
            }
        }
    }

    @Test
    void has_nothing_to_say_where_no_parameter_can_be_wrong() {
        assertThat(verifier.diagnose(read(BCRYPT_OF_72_X), new Password("p"))).isEmpty();
    }

    @Test
    void needs_room_for_one_check() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashVerifier(0));
    }

    private static Vector heaviest() {
        return Vectors.all().stream()
                .max(Comparator.comparingInt(vector -> Recomputation.slots(vector.hash())))
                .orElseThrow();
    }

    private boolean matches(HashReading reading, String password) {
        assertThat(reading).isInstanceOf(HashReading.Readable.class);
        return matches(((HashReading.Readable) reading).hash(), password);
    }

    private boolean matches(PasswordHash hash, String password) {
        return verifier.matches(hash, new Password(password));
    }

    private static PasswordHash read(String encoded) {
        return new Vector(encoded, "").hash();
    }
}
