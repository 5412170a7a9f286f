package dev.segue.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.UserStreams.Carried;
import dev.segue.application.fakes.InMemoryLedger;
import dev.segue.application.port.StaleHistory;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.Unknown;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Release;
import dev.segue.domain.user.UserCommand.RouteBack;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserStreamsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Subject ADA = new Subject(new UUID(8, 8));
    private static final UserCommand DISCOVER = new Discover(ADA, Provider.FIREBASE, NOW);
    private static final UserCommand HOLD =
            new RouteBack(ADA, new Operator("grace"), new Reason("practice"), false, NOW);
    private static final UserCommand RELEASE =
            new Release(ADA, new Operator("grace"), new Reason("practice"), NOW);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final UserStreams streams = new UserStreams(ledger);

    @Test
    void record_what_was_decided_and_tell_the_state_after_it() {
        Carried carried = streams.carryOut(DISCOVER, HOLD);
        assertThat(carried.accepted()).isTrue();
        assertThat(carried.state()).isEqualTo(streams.state(ADA));
        assertThat(((OnLegacy) carried.state()).held()).isTrue();
    }

    @Test
    void record_nothing_that_was_refused() {
        Carried carried = streams.carryOut(DISCOVER, RELEASE);
        assertThat(carried.accepted()).isFalse();
        assertThat(carried.state()).isEqualTo(new Unknown());
        assertThat(ledger.streams()).isEmpty();
    }

    @Test
    void append_nothing_where_nothing_is_to_do() {
        streams.carryOut(DISCOVER);
        ledger.loseRaces(1);
        assertThat(streams.carryOut(DISCOVER).accepted()).isTrue();
    }

    @Test
    void decide_again_on_what_somebody_faster_has_done() {
        streams.carryOut(DISCOVER, HOLD);
        ledger.beforeNextAppend(() -> streams.carryOut(RELEASE));
        assertThat(streams.carryOut(RELEASE).accepted()).as("released already").isFalse();
    }

    @Test
    void give_up_after_ten_lost_races() {
        ledger.loseRaces(9);
        assertThat(streams.carryOut(DISCOVER).accepted()).isTrue();
        ledger.loseRaces(10);
        assertThatThrownBy(() -> streams.carryOut(HOLD))
                .isInstanceOf(StaleHistory.class)
                .hasMessageContaining(ADA.toString());
    }
}
