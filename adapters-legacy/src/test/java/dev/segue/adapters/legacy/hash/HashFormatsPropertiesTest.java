package dev.segue.adapters.legacy.hash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.hash.HashReading.Readable;
import dev.segue.adapters.legacy.hash.Vectors.Vector;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.Argon2;
import dev.segue.domain.credential.PasswordHash.Bcrypt;
import dev.segue.domain.credential.PasswordHash.DjangoBcryptSha256;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.PasswordHash.Hmac;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import dev.segue.domain.credential.PasswordHash.Phpass;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.Scrypt;
import dev.segue.domain.credential.PasswordHash.SymfonySha512;
import dev.segue.domain.credential.SecretBytes;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class HashFormatsPropertiesTest {

    private static final String STRUCTURE = "$,={}:0123456789abcdefghijklmnop+/.\0\u0661\uD800";

    private final HashVerifier verifier = new HashVerifier(2);

    @Property
    void any_text_is_read_without_an_exception(@ForAll @StringLength(max = 300) String text) {
        assertThat(HashFormats.read(text)).isNotNull();
        assertThat(ClerkHashers.read(text, text)).isNotNull();
    }

    @Property
    void any_digest_is_read_without_an_exception_whatever_the_hasher(
            @ForAll("hashers") String hasher, @ForAll("damaged") String digest) {
        assertThat(ClerkHashers.read(hasher, digest)).isNotNull();
    }

    @Property(tries = 3_000)
    void what_is_left_readable_of_a_damaged_hash_can_be_checked(@ForAll("damaged") String text) {
        if (HashFormats.read(text) instanceof Readable(PasswordHash hash) && isCheap(hash)) {
            assertThat(verifier.matches(hash, new Password("no such password"))).isFalse();
        }
    }

    @Property
    void argon2_is_read_as_it_is_written(
            @ForAll Argon2.Variant variant,
            @ForAll @IntRange(min = 128, max = 262_144) int memory,
            @ForAll @IntRange(min = 1, max = 5) int iterations,
            @ForAll @IntRange(min = 1, max = 16) int lanes,
            @ForAll @Size(min = 16, max = 128) byte[] bytes) {
        Argon2 hash =
                new Argon2(variant, 19, memory, iterations, lanes, salt(bytes), secret(bytes));
        String text =
                "$argon2%s$v=19$m=%d,t=%d,p=%d$%s$%s"
                        .formatted(
                                switch (variant) {
                                    case D -> "d";
                                    case I -> "i";
                                    case ID -> "id";
                                },
                                memory,
                                iterations,
                                lanes,
                                base64(hash.salt()),
                                base64(hash.hash()));

        assertThat(HashFormats.read(text)).isEqualTo(new Readable(hash));
    }

    @Property
    void scrypt_is_read_alike_in_both_its_forms(
            @ForAll @IntRange(min = 1, max = 15) int logN,
            @ForAll @IntRange(min = 1, max = 8) int r,
            @ForAll @IntRange(min = 1, max = 8) int p,
            @ForAll @Size(min = 16, max = 128) byte[] bytes) {
        Scrypt hash = new Scrypt(logN, r, p, salt(bytes), secret(bytes));
        String tail = "$" + base64(hash.salt()) + "$" + base64(hash.hash());
        String phc = "$scrypt$ln=%d,r=%d,p=%d".formatted(logN, r, p) + tail;
        String workOs =
                "$scrypt$v=1$n=%d,r=%d,p=%d,kl=%d".formatted(1 << logN, r, p, bytes.length) + tail;

        assertThat(HashFormats.read(phc)).isEqualTo(new Readable(hash));
        assertThat(HashFormats.read(workOs)).isEqualTo(new Readable(hash));
    }

    @Property
    void pbkdf2_is_read_alike_in_all_its_forms(
            @ForAll @IntRange(min = 1, max = 2_000_000) int iterations,
            @ForAll @Size(min = 16, max = 128) byte[] bytes) {
        Pbkdf2 hash = new Pbkdf2(Digest.SHA512, iterations, salt(bytes), secret(bytes));
        String tail = "$" + base64(hash.salt()) + "$" + base64(hash.hash());

        assertThat(HashFormats.read("$pbkdf2$i=" + iterations + ",d=sha512" + tail))
                .isEqualTo(HashFormats.read("$pbkdf2-sha512$i=" + iterations + tail))
                .isEqualTo(
                        HashFormats.read("$pbkdf2-sha512$" + iterations + tail.replace('+', '.')))
                .isEqualTo(new Readable(hash));
    }

    @Provide
    Arbitrary<String> hashers() {
        return Arbitraries.of(ClerkHashersTest.HASHERS);
    }

    /** A known hash with up to eight characters replaced, put in or taken out. */
    @Provide
    Arbitrary<String> damaged() {
        return Arbitraries.of(Vectors.all())
                .map(Vector::encoded)
                .flatMap(text ->
                        Arbitraries.integers()
                                .between(1, 8)
                                .flatMap(times ->
                                        Arbitraries.randomValue(
                                                random -> damaged(text, times, random))));
    }

    private static String damaged(String text, int times, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < times && damaged.length() > 0; i++) {
            int at = random.nextInt(damaged.length());
            char other = STRUCTURE.charAt(random.nextInt(STRUCTURE.length()));
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, other);
                case 1 -> damaged.insert(at, other);
                default -> damaged.deleteCharAt(at);
            }
        }
        return damaged.toString();
    }

    private static boolean isCheap(PasswordHash hash) {
        return switch (hash) {
            case FirebaseScrypt it -> it.parameters().memCost() <= 10;
            case Bcrypt it -> it.cost() <= 5;
            case DjangoBcryptSha256 it -> it.bcrypt().cost() <= 5;
            case Scrypt it -> it.logN() <= 10 && it.p() == 1;
            case Pbkdf2 it -> it.iterations() <= 1_000;
            case Argon2 it -> it.memory() * it.iterations() <= 4_096;
            case Phpass it -> it.logRounds() <= 10;
            case SymfonySha512 it -> it.iterations() <= 1_000;
            case SaltedDigest it -> true;
            case Hmac it -> true;
        };
    }

    private static SecretBytes secret(byte[] bytes) {
        return SecretBytes.of(bytes);
    }

    private static SecretBytes salt(byte[] bytes) {
        return SecretBytes.of(Arrays.copyOf(bytes, 9));
    }

    private static String base64(SecretBytes bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.copy());
    }
}
