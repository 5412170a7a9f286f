package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.port.Person;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent.UserDiscovered;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada has moved and then changed her e-mail at WorkOS; legacy still knows the old one. */
class LeftBehindEmailTest {

    private final World world = World.withAda();

    @BeforeEach
    void ada_moves_and_changes_her_email() {
        world.adaLogsIn(Example.PASSWORD);
        world.node().changeEmail().change(world.ada(), Example.email("ada.new"), true);
    }

    @Test
    void does_not_open_the_account_at_legacy() {
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
    }

    @Test
    void does_not_take_the_place_of_the_new_one() {
        world.adaLogsIn(Example.PASSWORD);
        assertThat(world.people().holding(Example.email("ada.new"))).isPresent();
        assertThat(world.logsIn(Example.email("ada.new"), Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void does_not_show_the_password_to_legacy() {
        int shownBefore = world.legacy().passwordsShown().size();
        world.adaLogsIn(Example.WRONG);
        assertThat(world.legacy().passwordsShown()).hasSize(shownBefore);
    }

    @Test
    void does_not_open_the_account_even_where_somebody_else_is_written_down_with_it() {
        Subject eve = world.subject(Example.id("eve"));
        world.people()
                .put(
                        new Person(
                                eve,
                                Optional.of(Example.id("eve")),
                                Optional.of(Example.email("ada"))));
        world.ledger().record(new UserDiscovered(eve, Provider.FIREBASE, world.clock().instant()));
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
    }
}
