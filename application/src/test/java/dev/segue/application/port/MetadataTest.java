package dev.segue.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataTest {

    @Test
    void keeps_what_workos_takes() {
        Map<String, String> fitting = Map.of("k".repeat(40), "v".repeat(600));

        assertThat(Metadata.of(fitting).values()).isEqualTo(fitting);
        assertThat(Metadata.of(fitting).lost()).isEmpty();
    }

    @Test
    void loses_by_name_what_is_too_long_or_beyond_ascii() {
        Map<String, String> source = new LinkedHashMap<>();
        source.put("k".repeat(41), "v");
        source.put("long", "v".repeat(601));
        source.put("name", "Zo\u00EB");
        source.put("plan", "pro");

        Metadata metadata = Metadata.of(source);

        assertThat(metadata.values()).containsOnly(Map.entry("plan", "pro"));
        assertThat(metadata.lost()).containsExactly("k".repeat(41), "long", "name");
    }

    @Test
    void loses_what_comes_after_the_tenth_key() {
        Map<String, String> source = new LinkedHashMap<>();
        for (int key = 1; key <= 12; key++) {
            source.put("k" + key, "v");
        }

        assertThat(Metadata.of(source).values()).hasSize(10);
        assertThat(Metadata.of(source).lost()).containsExactly("k11", "k12");
    }

    @Test
    void prints_none_of_its_values() {
        assertThat(Metadata.of(Map.of("plan", "pro"))).hasToString("Metadata[1 values]");
    }
}
