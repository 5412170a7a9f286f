package dev.segue.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MachineLineTest {

    @Test
    void begins_with_name_ratio_and_peer_and_keeps_the_order_of_figures() {
        MachineLine line =
                MachineLine.of("routing", 0.12345, "bare-read")
                        .with("p99_us", 45.678)
                        .with("per_s", 12345.6)
                        .with("pg", "skipped");
        assertThat(line)
                .hasToString(
                        "bench: name=routing ratio=0.123 against=bare-read"
                                + " p99_us=45.7 per_s=12346 pg=skipped");
    }

    @Test
    void says_where_there_was_no_peer() {
        assertThat(MachineLine.withoutPeer("scrypt", "openssl"))
                .hasToString("bench: name=scrypt ratio=absent against=openssl");
    }

    @Test
    void has_decimal_points_wherever_it_is_written() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(MachineLine.of("login", 0.5, "direct").toString()).contains("ratio=0.500");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refuses_what_a_program_could_not_take_apart() {
        MachineLine line = MachineLine.of("login", 1, "direct");
        assertThatIllegalArgumentException().isThrownBy(() -> line.with("p99 ms", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> line.with("peer", "two words"));
        assertThatIllegalArgumentException().isThrownBy(() -> line.with("peer", "a=b"));
        assertThatIllegalArgumentException().isThrownBy(() -> line.with("peer", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> line.with("ratio", 2));
    }
}
