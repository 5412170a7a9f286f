package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.account.AccountAnswer;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.domain.user.Erased;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasedDuringAFirstLoginTest {

    private final World world = World.withAda();

    @ParameterizedTest
    @EnumSource(
            value = WorkOsCall.class,
            names = {"CREATE", "AUTHENTICATE"})
    void leaves_no_account_behind(WorkOsCall moment) {
        world.workOs().faults().beforeNext(moment, this::eraseAda);
        world.adaLogsIn(Example.PASSWORD);
        assertNothingIsLeft();
    }

    @Test
    void leaves_no_account_behind_where_the_answer_got_lost() {
        world.workOs().faults().beforeNext(WorkOsCall.CREATE, this::eraseAda);
        world.workOs().faults().loseAnswers(1);
        world.adaLogsIn(Example.PASSWORD);
        assertNothingIsLeft();
    }

    @Test
    void alarms_the_operator_where_the_account_cannot_be_deleted() {
        world.workOs().faults().beforeNext(WorkOsCall.AUTHENTICATE, this::eraseAda);
        world.workOs()
                .faults()
                .beforeNext(WorkOsCall.DELETE, () -> world.workOs().faults().goDown());
        world.adaLogsIn(Example.PASSWORD);
        assertThat(world.alarms().raised()).contains(Alarm.Side.WORKOS);
    }

    @Test
    void is_not_written_down_again_by_a_login_that_comes_late() {
        world.adaLogsIn(Example.PASSWORD);
        eraseAda();

        world.with(Example.ada());
        world.adaLogsIn(Example.PASSWORD);
        assertNothingIsLeft();
    }

    @Test
    void is_not_written_down_again_by_a_login_that_meets_an_obstacle() {
        world.adaLogsIn(Example.PASSWORD);
        eraseAda();
        world.with(Example.withSecondFactor(Example.ada()));
        world.adaLogsIn(Example.PASSWORD);
        assertNothingIsLeft();
    }

    private void eraseAda() {
        assertThat(world.node().eraseUser().erase(world.ada())).isEqualTo(new AccountAnswer.Done());
    }

    private void assertNothingIsLeft() {
        assertThat(world.workOs().accounts()).isEmpty();
        assertThat(world.people().all()).isEmpty();
        assertThat(world.state(world.ada())).isEqualTo(new Erased());
    }
}
