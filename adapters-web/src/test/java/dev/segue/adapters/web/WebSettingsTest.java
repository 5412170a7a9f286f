package dev.segue.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.adapters.web.key.ServiceKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebSettingsTest {

    private static final List<ServiceKey> KEYS = List.of(ServiceKey.of(Server.KEY));

    @Test
    void need_a_key() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebSettings(List.of(), WebSettings.DEFAULT_FLOOR))
                .withMessage("configure at least one service key");
    }

    @Test
    void need_a_floor_that_callers_will_wait_for() {
        for (long millis : new long[] {-1, 10_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WebSettings(KEYS, Duration.ofMillis(millis)))
                    .withMessage("the failure floor lies between 0 and 10 seconds");
        }
    }

    @Test
    void print_no_key() {
        assertThat(new WebSettings(KEYS, WebSettings.DEFAULT_FLOOR).toString())
                .doesNotContain(Server.KEY)
                .contains("PT0.4S");
    }
}
