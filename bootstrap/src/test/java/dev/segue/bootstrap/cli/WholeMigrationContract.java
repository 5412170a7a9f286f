package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.hashimport.RowOutcome;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.People;
import dev.segue.application.port.Projections;
import dev.segue.application.port.Routed;
import dev.segue.bootstrap.cli.Stage.Actor;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.generate.ExportPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A migration from the first login to the replay, on real parts, in the order of a real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class WholeMigrationContract {

    private static final int EARLY = 20;

    private Stage stage;
    private Launch.Parts parts;

    @BeforeAll
    void open(TestDatabase database, @TempDir Path folder) throws IOException {
        stage =
                Stage.open(
                        database,
                        folder,
                        ExportPlan.of(120, 42).withoutSpecialKinds(),
                        SandboxOptions.defaults().withoutLimits());
        parts = stage.parts();
    }

    @AfterAll
    void close() {
        parts.close();
        stage.close();
    }

    @Test
    @Order(1)
    void makes_one_account_of_ten_parallel_first_logins_each() throws Exception {
        List<Actor> early = stage.actors().subList(0, EARLY);
        List<Future<LoginAnswer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                early.forEach(a -> answers.add(threads.submit(() -> Stage.logIn(parts, a))));
            }
        }
        for (Future<LoginAnswer> answer : answers) {
            assertThat(answer.get()).matches(Stage::accepted);
        }
        assertThat(answers).hasSize(200);
        assertThat(stage.sandbox().workOsState().users()).hasSize(EARLY);
        for (Actor actor : early) {
            assertThat(provisionings(actor)).as("UserProvisioned of one user").isEqualTo(1);
        }
    }

    private long provisionings(Actor actor) {
        Subject subject = routed(actor).person().subject();
        return parts.get(Ledger.class).read(subject).events().stream()
                .filter(UserProvisioned.class::isInstance)
                .count();
    }

    private Routed routed(Actor actor) {
        return parts.get(People.class).holding(actor.login().identifier()).orElseThrow();
    }

    @Test
    @Order(2)
    void imports_the_rest_with_their_hashes() {
        List<RowOutcome> outcomes = importAll();
        assertThat(outcomes).hasSize(stage.actors().size());
        assertThat(outcomes).filteredOn(o -> o.kind() == Kind.ALREADY_THERE).hasSize(EARLY);
        assertThat(outcomes)
                .filteredOn(o -> o.kind() == Kind.IMPORTED)
                .hasSize(stage.actors().size() - EARLY);
    }

    @Test
    @Order(3)
    void lets_everybody_in_with_their_old_password_and_nobody_with_another() {
        for (Actor actor : stage.actors()) {
            assertThat(Stage.logIn(parts, actor))
                    .isNotInstanceOf(LoginAnswer.SignedInAtLegacy.class)
                    .matches(Stage::accepted);
            assertThat(Stage.logIn(parts, new Actor(actor.email(), "not " + actor.password())))
                    .isInstanceOf(LoginAnswer.Rejected.class);
        }
    }

    @Test
    @Order(4)
    void writes_nothing_when_the_import_is_run_again() {
        int before = stage.sandbox().workOsState().users().size();
        long events = parts.get(Projections.class).events();
        assertThat(importAll()).allMatch(o -> o.kind() == Kind.ALREADY_THERE);
        assertThat(stage.sandbox().workOsState().users()).hasSize(before);
        assertThat(parts.get(Projections.class).events()).isEqualTo(events);
    }

    @Test
    @Order(5)
    void replays_to_what_was_there() {
        assertThat(parts.get(Projections.class).replay().equal()).isTrue();
    }

    private List<RowOutcome> importAll() {
        return StagedImport.of(parts, stage.export(), stage.hashConfig(), 8).run();
    }
}
