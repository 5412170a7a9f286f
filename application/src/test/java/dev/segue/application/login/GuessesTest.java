package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.TickingClock;
import dev.segue.application.fakes.World;
import dev.segue.domain.user.Subject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final TickingClock clock = new TickingClock();
    private final Guesses guesses = new Guesses(clock);
    private final Subject ada = World.empty().subject(Example.id("ada"));

    @Test
    void are_ten_in_any_sixty_seconds() {
        IntStream.range(0, Guesses.MOST).forEach(i -> assertThat(guesses.count(ada)).isEmpty());
        assertThat(guesses.count(ada).orElseThrow())
                .isBetween(Duration.ofSeconds(59), Guesses.WINDOW);
        clock.advance(Duration.ofSeconds(59));
        assertThat(guesses.count(ada)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(guesses.count(ada)).isEmpty();
    }

    @Test
    void are_not_used_up_by_those_that_were_refused() {
        IntStream.range(0, 50).forEach(i -> guesses.count(ada));
        clock.advance(Guesses.WINDOW);
        assertThat(guesses.count(ada)).isEmpty();
    }

    @Test
    void are_counted_for_each_user_apart() {
        IntStream.range(0, 50).forEach(i -> guesses.count(ada));
        assertThat(guesses.count(new Subject(new UUID(1, 1)))).isEmpty();
    }

    @Test
    void are_forgotten_when_they_are_old_and_many() {
        IntStream.range(0, 10_002).forEach(i -> guesses.count(new Subject(new UUID(1, i))));
        clock.advance(Guesses.WINDOW);
        guesses.count(ada);
        assertThat(guesses.remembered()).isEqualTo(1);
    }
}
