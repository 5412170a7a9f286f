package dev.segue.adapters.ledger;

import static dev.segue.application.port.Examples.account;
import static dev.segue.application.port.Examples.begun;
import static dev.segue.application.port.Examples.discovered;
import static dev.segue.application.port.Examples.erased;
import static dev.segue.application.port.Examples.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.ledger.AppendTransaction.Outcome;
import dev.segue.adapters.ledger.AppendTransaction.Outcome.Committed;
import dev.segue.adapters.ledger.testing.LedgerContext;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.port.History;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.Ledger.Append;
import dev.segue.application.port.LedgerUnavailable;
import dev.segue.application.port.Settings;
import dev.segue.application.port.Settings.SettingName;
import dev.segue.application.port.Settings.SettingValue;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the adapter appends, and how that fails, on any database. */
abstract class AppendingContract {

    private static LedgerContext context;

    @BeforeAll
    static void start(TestDatabase database) {
        context = LedgerContext.on(database);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private final Ledger ledger = context.get(Ledger.class);
    private final EventStore store = context.get(EventStore.class);
    private final EventStorageEngine engine = context.get(EventStorageEngine.class);
    private final JdbcTemplate sql = context.get(JdbcTemplate.class);
    private final Subject subject = somebody();

    @Test
    void a_lost_race_for_a_first_event_is_a_conflict_to_the_engine() {
        engine.appendEvents(List.of(message(0)));

        assertThatThrownBy(() -> engine.appendEvents(List.of(message(0))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_lost_race_for_a_later_event_is_a_conflict_to_the_engine() {
        engine.appendEvents(List.of(message(0), message(1)));

        assertThatThrownBy(() -> engine.appendEvents(List.of(message(1))))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_projection_that_fails_takes_event_and_route_with_it() {
        Registration failing =
                store.subscribe(events -> {
                    throw new IllegalStateException("planted");
                });
        try {
            assertThatThrownBy(() -> ledger.record(discovered(subject)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("planted");
        } finally {
            failing.cancel();
        }

        assertThat(ledger.read(subject)).isEqualTo(History.EMPTY);
        assertThat(routes()).isZero();
    }

    @Test
    void an_erased_subject_has_no_route() {
        ledger.record(discovered(subject));
        assertThat(routes()).isOne();

        ledger.record(erased(subject));
        assertThat(routes()).isZero();
    }

    @Test
    void one_member_of_a_batch_may_be_stale_without_the_others() {
        AppendTransaction transaction =
                new AppendTransaction(store, context.get(TransactionManager.class), sql);
        ledger.record(discovered(subject));
        Pending stale =
                Pending.after(new Append(subject, History.EMPTY, List.of(discovered(subject))));
        Subject other = somebody();
        Pending good = Pending.after(new Append(other, History.EMPTY, List.of(discovered(other))));

        Outcome outcome = transaction.commit(List.of(stale, good));

        assertThat(outcome).isEqualTo(new Committed(List.of(stale)));
        assertThat(ledger.read(other).next()).isEqualTo(1);
        assertThat(ledger.read(subject).next()).isEqualTo(1);
    }

    @Test
    void one_member_of_a_batch_may_fail_without_the_others() {
        Subject damaged = somebody();
        List<Subject> others = Stream.generate(() -> somebody()).limit(50).toList();
        List<Append> appends = new ArrayList<>();
        others.forEach(each -> appends.add(first(each, discovered(each))));
        appends.add(25, first(damaged, begun(damaged)));

        assertThatThrownBy(() -> ledger.appendAll(appends))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("comes first");

        assertThat(others).allMatch(each -> ledger.read(each).next() == 1);
        assertThat(ledger.read(damaged)).isEqualTo(History.EMPTY);
    }

    @Test
    void a_value_that_the_database_refuses_is_one_members_fault_and_is_not_repeated() {
        Subject refused = somebody();
        UserEvent fine = discovered(subject);
        sql.execute("ALTER TABLE route ADD CONSTRAINT planted CHECK (version < 2)");
        try {
            List<Append> appends =
                    List.of(
                            new Append(refused, History.EMPTY, provisioned(refused)),
                            first(subject, fine));

            assertThatThrownBy(() -> ledger.appendAll(appends))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("SQLSTATE 23")
                    .hasNoCause();
        } finally {
            sql.execute("ALTER TABLE route DROP CONSTRAINT planted");
        }

        assertThat(ledger.read(subject).events()).containsExactly(fine);
        assertThat(ledger.read(refused)).isEqualTo(History.EMPTY);
    }

    @Test
    void a_database_that_fails_is_unavailable_to_all_until_it_is_back() {
        sql.execute("ALTER TABLE ledger_order RENAME TO ledger_order_away");
        try {
            assertThatThrownBy(() -> ledger.record(discovered(subject)))
                    .isInstanceOf(LedgerUnavailable.class);
        } finally {
            sql.execute("ALTER TABLE ledger_order_away RENAME TO ledger_order");
        }

        ledger.record(discovered(subject));
        assertThat(ledger.read(subject).next()).isEqualTo(1);
    }

    @Test
    void a_committer_that_is_closed_has_written_everything_and_takes_no_more() {
        GroupCommitter committer =
                new GroupCommitter(
                        new AppendTransaction(store, context.get(TransactionManager.class), sql));
        List<Pending> all =
                Stream.generate(() -> Pending.atEnd(discovered(somebody()))).limit(500).toList();
        all.forEach(committer::submit);

        committer.close();

        assertThat(all).allMatch(pending -> pending.done().isDone());
        assertThat(all).noneMatch(pending -> pending.done().isCompletedExceptionally());
        assertThatThrownBy(() -> committer.submit(Pending.atEnd(discovered(subject))))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("closed");
    }

    @Test
    void payloads_are_bytes_in_the_row() {
        assertThat(
                        sql.queryForList(
                                """
                                SELECT DISTINCT LOWER(data_type) FROM information_schema.columns
                                WHERE LOWER(table_name) = 'domainevententry'
                                AND LOWER(column_name) IN ('payload', 'metadata')\
                                """,
                                String.class))
                .hasSize(1)
                .allMatch(type -> type.equals("bytea") || type.equals("binary varying"));
    }

    @Test
    void the_first_writer_of_a_setting_wins() {
        Settings settings = context.get(Settings.class);
        SettingName name = new SettingName("name-" + subject);
        SettingValue first = new SettingValue("first");
        assertThat(settings.get(name)).isEmpty();

        assertThat(settings.putIfAbsent(name, first)).isEqualTo(first);
        assertThat(settings.putIfAbsent(name, new SettingValue("second"))).isEqualTo(first);
        assertThat(settings.get(name)).contains(first);
    }

    private GenericDomainEventMessage<UserEvent> message(long position) {
        return new GenericDomainEventMessage<>(
                "User", subject.toString(), position, discovered(subject));
    }

    private static Append first(Subject subject, UserEvent event) {
        return new Append(subject, History.EMPTY, List.of(event));
    }

    private static List<UserEvent> provisioned(Subject subject) {
        UserEvent account =
                new UserEvent.UserProvisioned(
                        subject, account(subject), Binding.CREATED, discovered(subject).at());
        return List.of(discovered(subject), account, account);
    }

    private long routes() {
        return sql.queryForObject(
                "SELECT COUNT(*) FROM route WHERE subject = ?", Long.class, subject.value());
    }
}
