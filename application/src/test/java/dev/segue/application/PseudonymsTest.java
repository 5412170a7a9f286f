package dev.segue.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeHashes;
import dev.segue.domain.credential.SecretBytes;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final SecretBytes KEY = SecretBytes.of(new byte[32]);

    private final Pseudonyms pseudonyms = new Pseudonyms(KEY);

    @Test
    void are_the_same_on_every_node_with_the_key() {
        Pseudonyms other = new Pseudonyms(SecretBytes.of(new byte[32]));
        assertThat(other.subjectOf(Example.id("ada")))
                .isEqualTo(pseudonyms.subjectOf(Example.id("ada")));
        assertThat(other.fingerprintOf(FakeHashes.of(Example.PASSWORD)))
                .isEqualTo(pseudonyms.fingerprintOf(FakeHashes.of(Example.PASSWORD)));
        assertThat(other.keyCheck()).isEqualTo(pseudonyms.keyCheck()).hasSize(16);
    }

    @Test
    void are_others_with_another_key() {
        byte[] bytes = new byte[32];
        bytes[31] = 1;
        Pseudonyms other = new Pseudonyms(SecretBytes.of(bytes));
        assertThat(other.subjectOf(Example.id("ada")))
                .isNotEqualTo(pseudonyms.subjectOf(Example.id("ada")));
        assertThat(other.fingerprintOf(FakeHashes.of(Example.PASSWORD)))
                .isNotEqualTo(pseudonyms.fingerprintOf(FakeHashes.of(Example.PASSWORD)));
        assertThat(other.keyCheck()).isNotEqualTo(pseudonyms.keyCheck());
    }

    @Test
    void stay_as_they_were_in_the_first_release() {
        assertThat(pseudonyms.subjectOf(Example.id("ada")))
                .hasToString("d6259253-755d-8888-bb32-b4940e9a77ff");
    }

    @Test
    void are_version_8_uuids() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> Example.id("user" + i)))
                .map(pseudonyms::subjectOf)
                .map(subject -> subject.value())
                .allMatch(id -> id.version() == 8 && id.variant() == 2)
                .doesNotHaveDuplicates()
                .doesNotContain(new UUID(0, 0));
    }

    @Test
    void need_a_key_of_32_bytes() {
        assertThatThrownBy(() -> new Pseudonyms(SecretBytes.of(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
