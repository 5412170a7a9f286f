package dev.segue.adapters.legacy.hash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.hash.HashReading.Malformed;
import dev.segue.adapters.legacy.hash.HashReading.Readable;
import dev.segue.adapters.legacy.hash.HashReading.Unsupported;
import dev.segue.domain.credential.HashAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashFormatsTest {

    private static final String B53 = "nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K";

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "BCRYPT $2a$10$" + B53,
                "BCRYPT $2b$10$" + B53,
                "BCRYPT $2y$10$" + B53,
                "BCRYPT bcrypt$$2b$10$" + B53,
                "DJANGO_BCRYPT_SHA256 bcrypt_sha256$$2b$10$" + B53,
                "ARGON2 $argon2id$v=19$m=64,t=4,p=8$Z2liZXJyaXNo$iGXEpMBTDYQ8G/71tF0qGg",
                "ARGON2 $argon2i$m=64,t=4,p=8$Z2liZXJyaXNo$iGXEpMBTDYQ8G/71tF0qGg",
                "ARGON2 argon2$argon2d$v=16$m=64,t=4,p=8$Z2liZXJyaXNo$iGXEpMBTDYQ8G/71tF0qGg",
                "PBKDF2 $pbkdf2-sha512$i=100000,l=16$Z2liZXJyaXNo$iGXEpMBTDYQ8G/71tF0qGg",
                "PBKDF2 $pbkdf2$i=600000,d=sha256$Z2liZXJyaXNo$iGXEpMBTDYQ8G/71tF0qGg",
                "PBKDF2 $pbkdf2-sha256$29000$Z2liZXJyaXNo$iGXEpMBTDYQ8G.71tF0qGg",
                "PBKDF2 pbkdf2_sha256$260000$salt$iGXEpMBTDYQ8G/71tF0qGg==",
                "PBKDF2 pbkdf2:sha256:600000$salt$00112233445566778899aabbccddeeff",
                "SCRYPT $scrypt$ln=14,r=8,p=1$Z2liZXJyaXNo$iGXEpMBTDYQ8G/71tF0qGg",
                "SCRYPT $scrypt$v=1$n=16384,r=8,p=1,kl=16$Z2liZXJyaXNo$iGXEpMBTDYQ8G/71tF0qGg",
                "SCRYPT scrypt:32768:8:1$salt$00112233445566778899aabbccddeeff",
                "SCRYPT scrypt$16384$salt$8$1$iGXEpMBTDYQ8G/71tF0qGg==",
                "FIREBASE_SCRYPT $firebase-scrypt$r=8,m=14,sk=c2s,ss=Bw$42xEC+ixf3L2lw$aGFzaA",
                "FIREBASE_SCRYPT $firebase-scrypt$hash=aGE=$salt=c2E=$sk=c2s=$ss=$r=8$m=14",
                "FIREBASE_SCRYPT $firebase-scrypt$sk=c2s=$ss=$r=8$m=14$s=c2E=$h=aGE=",
                "FIREBASE_SCRYPT $firebase-scrypt$r=8,m=14,sk=c2s=,ss=Bw==$c2E=$aGE=",
                "PHPASS $P$BmjZFq00Wp9u3HvFzf8W5kLhZgc3qM1",
                "PHPASS $H$9mjZFq00Wp9u3HvFzf8W5kLhZgc3qM1",
                "SALTED_DIGEST {SSHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0",
                "SALTED_DIGEST {ssha}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0",
                "SALTED_DIGEST {MD5}X03MO1qnZdYdgyfeuILPmQ==",
            })
    void tell_a_family_by_its_first_characters(HashAlgorithm algorithm, String encoded) {
        assertThat(HashFormats.read(encoded))
                .isInstanceOfSatisfying(
                        Readable.class,
                        it -> assertThat(it.hash().algorithm()).isEqualTo(algorithm));
    }

    @Test
    void leave_out_the_space_around_a_hash() {
        assertThat(HashFormats.read(" $2b$10$" + B53 + "\n")).isInstanceOf(Readable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5f4dcc3b5aa765d61d8327deb882cf99",
                "$6$salt$hash",
                "$y$j9T$salt$hash",
                "{CRYPT}$6$salt$hash",
                "$2x$10$" + B53,
                "$2$10$" + B53,
                "!",
            })
    void leave_to_the_provider_what_they_cannot_check(String encoded) {
        assertThat(HashFormats.read(encoded)).isInstanceOf(Unsupported.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$2b$10$short", "{SSHA}yI6c", "$argon2id$", "$P$B", "{MD5"})
    void call_malformed_what_breaks_its_own_format(String encoded) {
        assertThat(HashFormats.read(encoded)).isInstanceOf(Malformed.class);
    }
}
