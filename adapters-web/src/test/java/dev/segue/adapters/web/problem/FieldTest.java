package dev.segue.adapters.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "203.0.113.7",
                "255.255.255.255",
                "::",
                "::1",
                "2001:db8::7",
                "2001:DB8:0:0:0:0:0:7",
                "::ffff:203.0.113.7"
            })
    void takes_addresses(String address) {
        assertThat(new Field("ipAddress", address).ipAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.4.",
                "256.1.1.1",
                "01.2.3.4",
                "a.b",
                "beef.cafe",
                "localhost",
                "[::1]",
                "::1%lo",
                "1::2::3",
                ":",
                "::ffff:256.0.0.1",
                "12345::"
            })
    void looks_nothing_up_that_is_no_address(String text) {
        assertThatThrownBy(() -> new Field("ipAddress", text).ipAddress())
                .isInstanceOf(RequestFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "user_1?x", "user_1#", "a b", "\u00e4"})
    void takes_no_id_that_could_lead_elsewhere(String text) {
        assertThatThrownBy(() -> new Field("userId", text).id()).isInstanceOf(RequestFailed.class);
    }

    @Test
    void prints_its_name_only() {
        assertThat(new Field("password", "canary")).hasToString("Field[password]");
    }
}
