package dev.segue.adapters.legacy.hash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.hash.HashReading.Malformed;
import dev.segue.adapters.legacy.hash.HashReading.Readable;
import dev.segue.adapters.legacy.hash.HashReading.Unsupported;
import dev.segue.domain.credential.Password;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digests were made by Django, Werkzeug, passlib, argon2-cffi and hashlib. */
class ClerkHashersTest {

    /** Clerk's list, as its backend types document it. */
    static final List<String> HASHERS =
            List.of(
                    "argon2i",
                    "argon2id",
                    "awscognito",
                    "bcrypt",
                    "bcrypt_peppered",
                    "bcrypt_sha256_django",
                    "hmac_sha256_utf16_b64",
                    "ldap_ssha",
                    "md5",
                    "md5_phpass",
                    "md5_salted",
                    "pbkdf2_sha1",
                    "pbkdf2_sha256",
                    "pbkdf2_sha256_django",
                    "pbkdf2_sha512",
                    "pbkdf2_sha512_hex",
                    "phpass",
                    "scrypt_firebase",
                    "scrypt_werkzeug",
                    "sha256",
                    "sha256_salted",
                    "sha512_symfony");

    private static final String WERKZEUG_HEX =
            "f8de7ec3e5c7cc89704237213de638c4db78eb4afbd44f08a3d2c2fe7181a5a2"
                    + "93885873b891f88c6e0e2e2215258d15f1174bbcf2ab620f7ca2a4ab932c157d";

    private final HashVerifier verifier = new HashVerifier(2);

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "bcrypt $2b$05$CCCCCCCCCCCCCCCCCCCCC.8M4h4EYjFM0h4EgdEwTiOzPJZCrAaiu",
                "bcrypt_sha256_django bcrypt_sha256$$2b$05$CCCCCCCCCCCCCCCCCCCCC"
                        + ".BLXfxVPAYHLCxM4sTKxBG8qifLuWPPO",
                "argon2id $argon2id$v=19$m=64,t=1,p=1$c2Vhc2FsdHNlYXNhbHQ"
                        + "$VbLNCbkMmBcsRnvC7rREl/m4lNzzyVVap7M+vQpDN8c",
                "argon2i $argon2i$v=16$m=4096,t=3,p=2$c29tZXNhbHRzb21lc2FsdA"
                        + "$n9ClPKc768lKwvZogZ9/LKSrIk71jCjtOeqvNUM8NoI",
                "ldap_ssha {SSHA}vqzoVWBOa8vwv+Rsr5ERNGx9iZpzZWFzYWx0MQ==",
                "md5 f671ffce354542582fcca7225a79509a",
                "phpass $P$6IQRaTwmfCGozhKa.cohKzGHv4JEs31",
                "md5_phpass $P$6IQRaTwmfDkzzyg50vH2lARyO4iC/M.",
                "pbkdf2_sha1 pbkdf2_sha1$1000$seasalt$15b14bd35363dd6dfa30813229375406e72f9d5e"
                        + "3cf9d0cd7a357f0bc98517b1",
                "pbkdf2_sha1 pbkdf2_sha1$1000$01feff1073616c74"
                        + "$cbbd7036e808e25fc232814c9d1d452cce544d97$20",
                "pbkdf2_sha256 pbkdf2_sha256$1000$Af7/EHNhbHQ="
                        + "$4qxtldnu1wq5MJh5HlqBW66fBbW98wCvrz/AkJZFQng=",
                "pbkdf2_sha256_django pbkdf2_sha256$1000$seasalt"
                        + "$Sq7qCaS9aONC6L/lbqcVqwm+Bz/oC04HNRx8DPFMpo0=",
                "pbkdf2_sha512 pbkdf2_sha512$1000$seasalt$7ef8b4783fecb39b026f3fa1e96803a1"
                        + "f16600795f529bc29d0d50713cfb90556ae853a332ff7ebc871e131d44429288"
                        + "0d3f451962539a0984d91d2f35300f7a",
                "pbkdf2_sha512_hex pbkdf2_sha512_hex$1000$01feff1073616c74$f6d1298cf0e5e3b2"
                        + "54b57834f6e69d8c73c3a8ff6808da4c2b927af72a5d49263c576b04cae16d82"
                        + "fbdefa8a1f6f5f8c9316f809be8add7a60b61da56d35615c",
                "scrypt_werkzeug scrypt:1024:8:1$seasalt$" + WERKZEUG_HEX,
                "scrypt_werkzeug $scrypt:1024:8:1$seasalt$" + WERKZEUG_HEX,
                "scrypt_werkzeug $scrypt:1024:8:1$seasalt$+N5+w+XHzIlwQjchPeY4xNt460r71E8Io9LC/"
                        + "nGBpaKTiFhzuJH4jG4OLiIVJY0V8RdLvPKrYg98oqSrkywVfQ==",
                "sha256 9b92d22c1ba0c44d93e196c2fc1e2cef5d07760dbc4e0d76d02656e10cc732f1",
                "sha512_symfony sha512_symfony$5000$seasalt$0vCHhXv4K6LdOSr+hS5r5zuEs4DhmYiADHRI"
                        + "kP9W7QIz71x1szDjkDfDHwPNh5/YzxjhTp0D5xBdQ1JiwPyvOA=="
            })
    void read_the_digest_of_a_password(String hasher, String digest) {
        assertMatches(hasher, digest, Vectors.EURO);
    }

    @Test
    void read_firebases_scrypt_with_its_parameters() {
        assertMatches(
                "scrypt_firebase",
                "EQ0tlNdKv5ZBDYN7ofOYlhhTEe5Tu9bueDmtDUhLPM+9dcS1u1ALgMcT6N1+U9GsDlVdd3FE2dmz37fU5Y8"
                        + "A9Q==$42xEC+ixf3L2lw==$"
                        + FirebaseSamples.KEY
                        + "$Bw==$4$10",
                "user1password");
    }

    @Test
    void leave_out_symfonys_braces_where_there_is_no_salt() {
        assertMatches(
                "sha512_symfony",
                "sha512_symfony$5000$$bkxRxmOzWQMbzNt/Uf/dRHntw1BXUORUUpm2s0vi/YqwejsK"
                        + "+s+2Q1zTRTMb1jZJvw3Q9V/bcHg7yB8DrXEiJw==",
                Vectors.EURO);
    }

    @ParameterizedTest
    @CsvSource({
        "awscognito, awscognito#pool#client#ada",
        "bcrypt_peppered, $2b$05$CCCCCCCCCCCCCCCCCCCCC.8M4h4EYjFM0h4EgdEwTiOzPJZCrAaiu$pepper",
        "hmac_sha256_utf16_b64, c2FsdA==",
        "md5_salted, salt$5f4dcc3b5aa765d61d8327deb882cf99",
        "sha256_salted, salt$9b92d2c1ba0c44d93e196c2fc1e2cef5d07760dbc4e0d76d02656e10cc732f1f",
        "whirlpool, 00"
    })
    void leave_to_clerk_what_they_cannot_check(String hasher, String digest) {
        assertThat(ClerkHashers.read(hasher, digest))
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        it -> assertThat(it.format()).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void name_no_hasher_that_might_be_a_digest() {
        assertThat(ClerkHashers.read("5f4dcc3b5aa765d61d8327deb882cf99", "md5"))
                .isEqualTo(
                        new Unsupported(
                                "unrecognised", "Clerk's list of hashers has no such name"));
    }

    @ParameterizedTest
    @CsvSource({
        "argon2i, $argon2id$v=19$m=64,t=1,p=1$c2Vhc2FsdA$VbLNCbkMmBcsRnvC7rREl/m4lNzzyVVap7M",
        "ldap_ssha, {MD5}9nH/zjVFQlgvzKciWnlQmg==",
        "md5, 5f4dcc3b5aa765d61d8327deb882cf9",
        "sha256, 5f4dcc3b5aa765d61d8327deb882cf99",
        "pbkdf2_sha1, pbkdf2_sha1$1000$salt$15b14bd35363dd6dfa30813229375406e72f9d5e",
        "pbkdf2_sha512_hex, pbkdf2_sha512_hex$1000$nothex$00",
        "scrypt_werkzeug, scrypt:1024:8:1$salt$00112233",
        "bcrypt_sha256_django, $2b$05$CCCCCCCCCCCCCCCCCCCCC.8M4h4EYjFM0h4EgdEwTiOzPJZCrAaiu"
    })
    void name_a_digest_that_is_not_of_its_hasher(String hasher, String digest) {
        assertThat(ClerkHashers.read(hasher, digest)).isInstanceOf(Malformed.class);
    }

    private void assertMatches(String hasher, String digest, String password) {
        assertThat(ClerkHashers.read(hasher, digest))
                .isInstanceOfSatisfying(
                        Readable.class,
                        it -> {
                            assertThat(verifier.matches(it.hash(), new Password(password)))
                                    .isTrue();
                            assertThat(verifier.matches(it.hash(), new Password("other")))
                                    .isFalse();
                        });
    }
}
