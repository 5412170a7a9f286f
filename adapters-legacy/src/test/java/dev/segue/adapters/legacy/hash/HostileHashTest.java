package dev.segue.adapters.legacy.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.segue.adapters.legacy.hash.HashReading.Malformed;
import dev.segue.adapters.legacy.hash.HashReading.Readable;
import dev.segue.adapters.legacy.hash.HashReading.Unsupported;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that would cost memory or time, confuse a parser, or come out in a report. */
class HostileHashTest {

    private static final String B53 = "nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K";
    private static final String SALT_AND_HASH =
            "$c29tZXNhbHRzb21lc2FsdA$4jwH+aK90Rw4pSD4VMuUtbbLTJW9xdxkAsmskUPCaeQ";

    /** Generous for a busy machine; what is avoided would take hours or all memory. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    static final List<String> TEXTS =
            List.of(
                    "$2b$31$" + B53,
                    "$2b$99$" + B53,
                    "$2b$03$" + B53,
                    "$2b$-1$" + B53,
                    "$2b$\u0661\u0660$" + B53,
                    "$2b$10$" + B53 + "$pepper",
                    "$2b$10$" + B53.replace('K', '\0'),
                    "$2x$10$" + B53,
                    "$2$10$" + B53,
                    "$scrypt$ln=30,r=8,p=1" + SALT_AND_HASH,
                    "$scrypt$v=1$n=1073741824,r=8,p=1,kl=32" + SALT_AND_HASH,
                    "$scrypt$v=1$n=16385,r=8,p=1,kl=32" + SALT_AND_HASH,
                    "$scrypt$v=1$n=0,r=8,p=1,kl=32" + SALT_AND_HASH,
                    "$scrypt$ln=16,r=1,p=1" + SALT_AND_HASH,
                    "$scrypt$ln=1,n=1024,r=8,p=1" + SALT_AND_HASH,
                    "$scrypt$ln=20,r=32,p=16" + SALT_AND_HASH,
                    "$scrypt$ln=15,r=8,p=16" + SALT_AND_HASH,
                    "$argon2id$v=19$m=4194304,t=1,p=1" + SALT_AND_HASH,
                    "$argon2id$v=19$m=99999999999999999999,t=1,p=1" + SALT_AND_HASH,
                    "$argon2id$v=19$m=65536,t=2147483647,p=1" + SALT_AND_HASH,
                    "$argon2id$v=19$m=8,t=1,p=16" + SALT_AND_HASH,
                    "$argon2id$v=19$m=65536,t=1,p=0" + SALT_AND_HASH,
                    "$argon2id$v=19$m=65536,m=8,t=1,p=1" + SALT_AND_HASH,
                    "$argon2id$v=19$m=65536,t=1,p=1,keyid=AAAA" + SALT_AND_HASH,
                    "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$QQ",
                    "$argon2zz$v=19$m=64,t=1,p=1" + SALT_AND_HASH,
                    "$pbkdf2$i=2000001,d=sha256" + SALT_AND_HASH,
                    "$pbkdf2$i=0,d=sha256" + SALT_AND_HASH,
                    "$pbkdf2$i=-600000,d=sha256" + SALT_AND_HASH,
                    "$pbkdf2-sha256$i=1000,l=9999999" + SALT_AND_HASH,
                    "$pbkdf2-crc32$i=1000,l=32" + SALT_AND_HASH,
                    "pbkdf2_sha256$260000$salt$=cmd|' /C calc'!A0",
                    "pbkdf2:sha256:1000$salt$0g",
                    "$firebase-scrypt$r=8,m=40,sk=c2s,ss=Bw" + SALT_AND_HASH,
                    "$firebase-scrypt$r=8,m=14,sk=c2s,ss=Bw,x=1" + SALT_AND_HASH,
                    "$firebase-scrypt$r=0,m=14,sk=c2s,ss=Bw" + SALT_AND_HASH,
                    "$firebase-scrypt$hash=aGE=$hash=aGE=$salt=$sk=c2s=$ss=$r=8$m=14",
                    "$P$zIQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0",
                    "{SSHA}yI6cZwQadOA1e+/f",
                    "{SSHA}yI6cZwQa\r\ndOA1e+/f+T+H3eCQQhRzYWx0",
                    "{SHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0",
                    "{" + "X".repeat(4_000),
                    "$".repeat(4_096),
                    "$argon2id$v=19$m=64,t=1,p=1$" + "A".repeat(4_000) + "$QUFB",
                    "scrypt$1024$\uD800$8$1$",
                    "=HYPERLINK(\"http://evil.test\")",
                    "\0\0\0\0");

    @ParameterizedTest
    @FieldSource("TEXTS")
    void is_refused_before_any_work(String text) {
        HashReading reading = assertTimeout(AT_ONCE, () -> HashFormats.read(text));

        assertThat(reading).isNotInstanceOf(Readable.class);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void is_not_quoted_in_the_reason(String text) {
        String reason =
                switch (HashFormats.read(text)) {
                    case Readable readable -> throw new AssertionError("readable");
                    case Unsupported unsupported -> unsupported.format() + unsupported.why();
                    case Malformed malformed -> malformed.what();
                };

        assertThat(reason).doesNotContain(B53, "c29tZXNhbHQ", "evil", "cmd", "XXXX", "pepper");
        assertThat(reason).hasSizeLessThan(200).isPrintable();
    }

    @Test
    void of_a_hundred_megabytes_is_refused_by_its_length() {
        String text = "$scrypt$ln=14,r=8,p=1$" + "A".repeat(100_000_000) + "$QUFB";

        HashReading reading = assertTimeout(AT_ONCE, () -> HashFormats.read(text));

        assertThat(reading).isEqualTo(new Malformed("the hash is longer than 4096 characters"));
        assertThat(ClerkHashers.read("argon2id", text)).isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_049, 10_000_000})
    void of_many_bytes_in_one_field_is_refused_by_its_length(int length) {
        assertThat(HashFormats.scrypt(16, 8, 1, Encoded.hex("0".repeat(length)), Encoded.hex("")))
                .isEqualTo(new Malformed("scrypt: the salt is longer than 2048 characters"));
    }
}
