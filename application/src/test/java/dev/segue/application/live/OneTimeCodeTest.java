package dev.segue.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.domain.credential.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    /** The last six digits of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void shows_what_the_standard_shows(long second, String code) {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(OneTimeCode.of(SecretBytes.of(secret), Instant.ofEpochSecond(second)).secret())
                .isEqualTo(code);
    }
}
