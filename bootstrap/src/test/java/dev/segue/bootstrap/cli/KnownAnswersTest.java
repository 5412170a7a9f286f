package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.adapters.legacy.hash.HashFormats;
import dev.segue.adapters.legacy.hash.HashReading;
import dev.segue.adapters.legacy.hash.HashReading.Readable;
import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.adapters.workos.directory.FirebaseScryptLayout;
import dev.segue.adapters.workos.directory.WorkOsHashes;
import dev.segue.application.port.HashCheck;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.bootstrap.cli.KnownAnswers.KnownAnswer;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownAnswersTest {

    private final HashVerifier verifier = new HashVerifier();

    @Test
    void hold_on_this_machine() {
        assertThatCode(() -> KnownAnswers.prove(verifier, WorkOsHashes.DOCUMENTED))
                .doesNotThrowAnyException();
    }

    @Test
    void are_of_every_kind() {
        Set<HashAlgorithm> kinds =
                KnownAnswers.all().stream()
                        .map(answer -> ((Readable) answer.hash()).hash().algorithm())
                        .collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder(HashAlgorithm.values());
    }

    @ParameterizedTest
    @EnumSource
    void hold_in_every_layout_of_firebases_scrypt(FirebaseScryptLayout layout) {
        WorkOsHashes inThatLayout =
                new WorkOsHashes(List.of(layout), WorkOsHashes.DOCUMENTED.bcrypt2y());

        assertThatCode(() -> KnownAnswers.prove(firebase(), verifier, inThatLayout))
                .doesNotThrowAnyException();
    }

    @Test
    void fail_a_check_that_accepts_anything() {
        assertFails(firebase(), answering(true), "does not tell its password from another");
    }

    @Test
    void fail_a_check_that_refuses_the_right_password() {
        assertFails(firebase(), answering(false), "does not tell its password from another");
    }

    @Test
    void fail_a_hash_that_is_no_longer_read() {
        assertFails(with(HashFormats.read("$2b$31$x"), true), verifier, "cannot be read");
    }

    @Test
    void fail_a_family_that_workos_should_take_and_does_not() {
        KnownAnswer phpass = with(HashFormats.read("$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0"), true);

        assertFails(phpass, verifier, "was documented to take");
    }

    private void assertFails(KnownAnswer answer, HashCheck check, String why) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> KnownAnswers.prove(answer, check, WorkOsHashes.DOCUMENTED))
                .withMessageContaining("the known hash of " + answer.family())
                .withMessageContaining(why)
                .withMessageContaining("nothing was imported");
    }

    private static KnownAnswer firebase() {
        return KnownAnswers.all().get(1);
    }

    private static KnownAnswer with(HashReading reading, boolean importable) {
        return new KnownAnswer("phpass", reading, new Password("test12345"), importable);
    }

    private static HashCheck answering(boolean answer) {
        return new HashCheck() {
            @Override
            public boolean matches(PasswordHash hash, Password password) {
                return answer;
            }

            @Override
            public Optional<String> diagnose(PasswordHash hash, Password known) {
                return Optional.empty();
            }
        };
    }
}
