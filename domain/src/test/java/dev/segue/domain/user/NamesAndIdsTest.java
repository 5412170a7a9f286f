package dev.segue.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.HashFingerprint;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NamesAndIdsTest {

    @Test
    void a_subject_is_read_from_the_form_it_writes() {
        assertThat(Subject.parse(Ada.ADA.toString())).isEqualTo(Ada.ADA);
    }

    @Test
    void a_subject_is_read_from_no_other_form() {
        for (String text : List.of("1-1-1-1-1", "", "ada", "A" + Ada.ADA.toString().substring(1))) {
            assertThatThrownBy(() -> Subject.parse(text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void names_have_bounds() {
        Stream.<ThrowingCallable>of(
                        () -> new Operator(" "),
                        () -> new Operator("x".repeat(101)),
                        () -> new Reason(""),
                        () -> new Reason("x".repeat(501)),
                        () -> new Cohort(""),
                        () -> new Cohort("x".repeat(61)),
                        () -> new Cohort("ada@example.com"),
                        () -> new WorkOsUserId(" "),
                        () -> new WorkOsUserId("x".repeat(129)),
                        () -> new LegacyId(Provider.FIREBASE, ""),
                        () -> new LegacyId(Provider.FIREBASE, "x".repeat(129)),
                        () -> new HashFingerprint("0A".repeat(32)),
                        () -> new HashFingerprint("0a".repeat(31)))
                .forEach(call ->
                        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void names_may_be_as_long_as_their_bounds() {
        assertThat(new Operator("x".repeat(100)).name()).hasSize(100);
        assertThat(new Reason("x".repeat(500)).text()).hasSize(500);
        assertThat(new Cohort("x".repeat(60)).value()).hasSize(60);
        assertThat(new WorkOsUserId("x".repeat(128)).value()).hasSize(128);
        assertThat(new LegacyId(Provider.FIREBASE, "x".repeat(128)).value()).hasSize(128);
    }

    @Test
    void every_refusal_and_every_parking_says_what_to_do() {
        assertThat(UserRefusal.values()).allSatisfy(why -> assertThat(why.remedy()).isNotBlank());
        assertThat(ParkReason.values()).allSatisfy(why -> assertThat(why.remedy()).isNotBlank());
    }
}
