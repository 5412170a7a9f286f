package dev.segue.adapters.legacy.firebase;

import static dev.segue.adapters.legacy.hash.FirebaseSamples.KEY;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirebaseHashConfigTest {

    private static final String CONSOLE =
            """
            hash_config {
              algorithm: SCRYPT,
              base64_signer_key: %s,
              base64_salt_separator: Bw==,
              rounds: 8,
              mem_cost: 14,
            }
            """
                    .formatted(KEY);

    private static final String JSON =
            """
            {"algorithm": "SCRYPT", "base64_signer_key": "%s", "base64_salt_separator": "Bw==",
             "rounds": 8, "mem_cost": 14}
            """
                    .formatted(KEY);

    @Test
    void is_read_as_the_console_shows_it() {
        assertThat(FirebaseHashConfig.parse(CONSOLE)).isEqualTo(PROJECT);
    }

    @Test
    void is_read_when_pasted_into_one_line() {
        assertThat(FirebaseHashConfig.parse(CONSOLE.replaceAll("\\s+", " "))).isEqualTo(PROJECT);
    }

    @Test
    void is_read_as_json() {
        assertThat(FirebaseHashConfig.parse(JSON)).isEqualTo(PROJECT);
    }

    @Test
    void is_read_as_the_admin_api_answers_it() {
        String answer =
                """
                {"name": "projects/1/config", "signIn": {"email": {"enabled": true}, "hashConfig":
                 {"algorithm": "SCRYPT", "signerKey": "%s", "saltSeparator": "Bw==",
                  "rounds": 8, "memoryCost": 14}}}
                """
                        .formatted(KEY);

        assertThat(FirebaseHashConfig.parse(answer)).isEqualTo(PROJECT);
    }

    @Test
    void may_write_numbers_as_text_and_base64_url_safe_and_unpadded() {
        String json = JSON.replace("14", "\"14\"").replace("+", "-").replace("/", "_");

        assertThat(FirebaseHashConfig.parse(json.replace("==", ""))).isEqualTo(PROJECT);
    }

    @Test
    void may_have_an_empty_salt_separator() {
        assertThat(FirebaseHashConfig.parse(CONSOLE.replace("Bw==", "")).saltSeparator().length())
                .isZero();
    }

    @Test
    void is_read_from_a_file_with_a_byte_order_mark(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("hash.json"), "\uFEFF" + JSON);

        assertThat(FirebaseHashConfig.read(file)).isEqualTo(PROJECT);
    }

    @Test
    void names_the_file_that_is_not_there(@TempDir Path directory) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirebaseHashConfig.read(directory.resolve("none.json")))
                .withMessageContaining("none.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    algorithm: SCRYPT | algorithm: BCRYPT | algorithm is not SCRYPT
                    algorithm: SCRYPT, | '' | algorithm is missing
                    base64_signer_key | key | base64_signer_key is missing
                    base64_signer_key: jxsp | base64_signer_key: jx*p | base64_signer_key is no Base64
                    base64_salt_separator: Bw==, | '' | base64_salt_separator is missing
                    base64_salt_separator: Bw== | base64_salt_separator: B | base64_salt_separator is no Base64
                    rounds: 8 | rounds: eight | rounds is no whole number
                    rounds: 8 | rounds: 9 | rounds is 9, needs 1 to 8
                    mem_cost: 14 | mem_cost: 15 | mem_cost is 15, needs 1 to 14
                    mem_cost: 14 | mem_cost: 99999999999 | mem_cost is no whole number
                    mem_cost: 14 | mem_cost: 14, memoryCost: 8 | mem_cost is there twice
                    """)
    void names_the_field_that_is_wrong(String right, String wrong, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirebaseHashConfig.parse(CONSOLE.replace(right, wrong)))
                .withMessageStartingWith(message);
    }

    @Test
    void says_nothing_of_the_signer_key_when_the_json_is_broken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirebaseHashConfig.parse(JSON.replace("\"" + KEY, KEY)))
                .withMessage("the hash config is no JSON; copy it again")
                .withNoCause();
    }

    @Test
    void is_not_read_from_a_nest_of_braces() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirebaseHashConfig.parse("{\"a\":".repeat(2000)))
                .withMessage("the hash config is no JSON; copy it again");
    }
}
