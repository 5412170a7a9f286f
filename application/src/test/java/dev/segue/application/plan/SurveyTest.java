package dev.segue.application.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeExport;
import dev.segue.application.fakes.FakeHashes;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.domain.user.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyTest {

    @Test
    void counts_what_an_export_holds() {
        Survey survey =
                Survey.of(
                        new FakeExport()
                                .add(withHash(Example.ada()))
                                .add(withHash(Example.disabled(Example.user("eve"))))
                                .add(withHash(Example.withSecondFactor(Example.user("bob"))))
                                .add(new ExportedUser(Example.user("joe"), Optional.empty()))
                                .add(withHash(Example.withoutEmail(Example.user("sue"))))
                                .addUnreadable("localId", "empty"));
        assertThat(survey.users()).isEqualTo(5);
        assertThat(survey.withHash()).isEqualTo(4);
        assertThat(survey.disabled()).isEqualTo(1);
        assertThat(survey.secondFactors()).isEqualTo(1);
        assertThat(survey.unreadable()).isEqualTo(1);
        assertThat(survey.collidingEmails()).isZero();
        assertThat(survey.collides(Example.email("ada"))).isFalse();
    }

    @Test
    void finds_every_email_that_more_than_one_user_has() {
        FakeExport export = new FakeExport();
        for (int i = 0; i < 3000; i++) {
            export.add(withHash(Example.user("user" + i)));
        }
        export.add(withHash(withEmail("USER7@example.com")));
        export.add(withHash(withEmail("user7@EXAMPLE.com")));
        export.add(withHash(withEmail("user2999@example.com")));
        Survey survey = Survey.of(export);
        assertThat(survey.collidingEmails()).isEqualTo(2);
        assertThat(survey.collides(Example.email("user7"))).isTrue();
        assertThat(survey.collides(Example.email("user2999"))).isTrue();
        assertThat(survey.collides(Example.email("user8"))).isFalse();
    }

    private static LegacyUser withEmail(String email) {
        return Example.withEmail(Example.user("x"), EmailAddress.parse(email).orElseThrow(), true);
    }

    private static ExportedUser withHash(LegacyUser user) {
        return new ExportedUser(user, Optional.of(FakeHashes.of(Example.PASSWORD)));
    }
}
