package dev.segue.adapters.ledger;

import static dev.segue.application.port.Examples.NOON;
import static dev.segue.application.port.Examples.email;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.segue.application.port.Escrow.Deposit;
import dev.segue.application.port.HashSamples;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each golden deposit is what some escrow holds: never edit or delete one. */
class DepositJsonTest {

    @ParameterizedTest
    @EnumSource
    void is_written_as_the_golden_file_has_it(HashAlgorithm algorithm) throws IOException {
        assertThat(new String(DepositJson.write(deposit(algorithm)), UTF_8))
                .isEqualTo(golden(algorithm));
    }

    @ParameterizedTest
    @EnumSource
    void is_read_as_the_deposit_that_it_was_written_from(HashAlgorithm algorithm)
            throws IOException {
        assertThat(DepositJson.read(golden(algorithm).getBytes(UTF_8)))
                .isEqualTo(deposit(algorithm));
    }

    @Test
    void is_not_read_in_a_shape_of_the_future() throws IOException {
        String newer = golden(HashAlgorithm.HMAC).replace("\"shape\":1", "\"shape\":2");

        assertThatIllegalStateException()
                .isThrownBy(() -> DepositJson.read(newer.getBytes(UTF_8)))
                .withMessageContaining("run a newer one");
    }

    private static String golden(HashAlgorithm algorithm) throws IOException {
        String file =
                "/golden-deposits/"
                        + algorithm.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + ".v1.json";
        try (InputStream in = DepositJsonTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), UTF_8).strip();
        }
    }

    private static Deposit deposit(HashAlgorithm algorithm) {
        return new Deposit(
                new LegacyUser(
                        new LegacyId(Provider.FIREBASE, "legacy-ada"),
                        Optional.of(email("Ada@example.com")),
                        true,
                        new PersonName(Optional.of("Ada"), Optional.empty()),
                        false,
                        true),
                HashSamples.of(algorithm),
                NOON);
    }
}
