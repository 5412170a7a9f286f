package dev.segue.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.domain.Decision;
import java.util.List;

/** Given what happened, when something is asked, then this is recorded. */
final class Scenario {

    private final UserMigration state;

    private Scenario(UserMigration state) {
        this.state = state;
    }

    static Scenario given(UserEvent... history) {
        return new Scenario(UserMigration.fold(List.of(history)));
    }

    Outcome when(UserCommand... commands) {
        return new Outcome(state, state.decideAll(List.of(commands)));
    }

    record Outcome(UserMigration before, Decision<UserEvent> decision) {

        /** Accepted with these events, which can follow what happened before. */
        UserMigration then(UserEvent... expected) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(expected)));
            UserMigration after = before;
            for (UserEvent event : expected) {
                after = after.evolve(event);
            }
            return after;
        }

        void thenAccepted() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        }

        void thenNothing() {
            then();
        }

        void thenRefused(UserRefusal refusal) {
            assertThat(decision).isEqualTo(new Decision.Refused<UserEvent>(refusal));
        }
    }
}
