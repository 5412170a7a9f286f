package dev.segue.adapters.legacy.auth0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.legacy.hash.HashReading;
import dev.segue.adapters.legacy.hash.HashReading.Readable;
import dev.segue.adapters.legacy.hash.HashReading.Unsupported;
import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.adapters.legacy.rows.JsonLines;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.domain.credential.Password;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Auth0's own documented examples where their password is known, and vectors of others. */
class CustomPasswordHashTest {

    static Stream<Arguments> hashes() {
        return Stream.of(
                arguments(
                        """
                        {"algorithm":"bcrypt","hash":{"value":\
                        "$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K"}}
                        """,
                        "hello"),
                arguments(
                        """
                        {"algorithm":"scrypt","hash":{"value":"097f6197e1b41538f723e32aa7a68e8d\
                        76227d8e432ce5faa4882a913032db29","encoding":"hex"},\
                        "salt":{"value":"abc123","encoding":"utf8"},"keylen":32,"cost":4096}
                        """,
                        "password"),
                arguments(
                        """
                        {"algorithm":"hmac","hash":{"value":"cg7f42jH39/2EaAU4wNd4s2lKIk=",\
                        "encoding":"base64","digest":"sha1",\
                        "key":{"value":"736868","encoding":"hex"}}}
                        """,
                        "test"),
                arguments(
                        """
                        {"algorithm":"ldap","hash":{"value":\
                        "{SSHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0","encoding":"utf8"}}
                        """,
                        "password"),
                arguments(
                        """
                        {"algorithm":"md5","hash":{"value":"5f4dcc3b5aa765d61d8327deb882cf99",\
                        "encoding":"hex"}}
                        """,
                        "password"),
                // MD5("saltpassword") and MD5("passwordsalt"): the salt stands first by default.
                arguments(
                        """
                        {"algorithm":"md5","hash":{"value":"67a1e09bb1f83f5007dc119c14d663aa",\
                        "encoding":"hex"},"salt":{"value":"salt"}}
                        """,
                        "password"),
                arguments(
                        """
                        {"algorithm":"md5","hash":{"value":"b305cadbb3bce54f3aa59c64fec00dea",\
                        "encoding":"hex"},"salt":{"value":"salt","position":"suffix"}}
                        """,
                        "password"));
    }

    @ParameterizedTest
    @MethodSource("hashes")
    void is_checked_as_auth0_checks_it(String custom, String password) throws UnusableField {
        HashReading reading = CustomPasswordHash.read(JsonLines.object(custom));

        assertThat(reading).isInstanceOf(Readable.class);
        HashVerifier verifier = new HashVerifier();
        assertThat(verifier.matches(((Readable) reading).hash(), new Password(password))).isTrue();
        assertThat(verifier.matches(((Readable) reading).hash(), new Password("wrong"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"algorithm\":\"bcrypt\",\"hash\":{\"value\":\"x\"},\"salt\":{\"value\":\"s\"}}",
                "{\"algorithm\":\"md5\",\"hash\":{\"value\":\"5f4dcc3b5aa765d61d8327deb882cf99\"},"
                        + "\"password\":{\"encoding\":\"utf16le\"}}",
                "{\"algorithm\":\"hmac\",\"hash\":{\"value\":\"x\",\"digest\":\"whirlpool\","
                        + "\"key\":{\"value\":\"k\"}}}",
                "{\"algorithm\":\"rot13\",\"hash\":{\"value\":\"x\"}}",
                "{\"algorithm\":\"scrypt\",\"hash\":{\"value\":\"ff\",\"encoding\":\"hex\"},"
                        + "\"salt\":{\"value\":\"s\"},\"cost\":1073741824}"
            })
    void stays_with_auth0_where_nobody_else_can_check_it(String custom) throws UnusableField {
        assertThat(CustomPasswordHash.read(JsonLines.object(custom)))
                .isInstanceOf(Unsupported.class);
    }
}
