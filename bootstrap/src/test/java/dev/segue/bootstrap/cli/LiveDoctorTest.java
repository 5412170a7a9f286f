package dev.segue.bootstrap.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.live.DisposableDomain;
import dev.segue.application.live.Fact;
import dev.segue.application.live.Fact.Standing;
import dev.segue.application.live.LiveCheck;
import dev.segue.application.live.LiveReport;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.WorkOsSandbox;
import dev.segue.sandbox.generate.ExportPlan;
import dev.segue.sandbox.http.Fault;
import dev.segue.sandbox.http.Fault.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The check on real tenants, with the sandbox for one. */
@DatabaseTest(Engine.H2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class LiveDoctorTest {

    private Stage stage;
    private Launch.Parts parts;

    @BeforeAll
    void open(TestDatabase database, @TempDir Path folder) throws IOException {
        stage =
                Stage.open(
                        database,
                        folder,
                        ExportPlan.of(3, 1).withoutSpecialKinds(),
                        SandboxOptions.defaults().withoutLimits());
        parts = stage.parts();
    }

    @AfterAll
    void close() {
        parts.close();
        stage.close();
    }

    @BeforeEach
    void forget() {
        workOs().reset();
    }

    private WorkOsSandbox workOs() {
        return stage.sandbox().workOsState();
    }

    private LiveReport checked() {
        return parts.get(LiveCheck.class)
                .run(
                        new LiveCheck.Plan(
                                new DisposableDomain("probe.acme.test"),
                                EmailAddress.parse(stage.actors().getFirst().email())));
    }

    private static Map<String, Fact> byName(LiveReport report) {
        return report.facts().stream().collect(toMap(Fact::name, fact -> fact));
    }

    private void suffer(Fault fault) {
        workOs().switchboard().faults().add(fault);
    }

    @Test
    void settles_every_question_and_leaves_nobody_behind() {
        LiveReport report = checked();

        assertThat(report.facts())
                .filteredOn(fact -> fact.standing() != Standing.AS_EXPECTED)
                .as("the sandbox takes what is documented, and asks everybody for their factor")
                .isEmpty();
        assertThat(report.facts()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(report.layout()).contains(new LayoutName("phc"));
        assertThat(byName(report).get("authenticator by its secret").found())
                .isEqualTo("its codes let in");
        assertThat(byName(report).get("duplicate e-mail").found())
                .isEqualTo("400 user_creation_error, email_not_available");
        assertThat(byName(report).get("external id of 128").found()).startsWith("refused: 422");
        nobodyIsLeft(report);
    }

    private void nobodyIsLeft(LiveReport report) {
        assertThat(report.leftBehind()).isEmpty();
        assertThat(report.swept()).isTrue();
        assertThat(workOs().users()).isEmpty();
    }

    @Test
    void finds_the_one_layout_and_the_prefixes_that_a_tenant_takes() {
        workOs().acceptFirebaseLayouts(Set.of("cli"));
        workOs().refuseHashes(Set.of("$2y$", "{SSHA256}"));
        workOs().longestExternalId(128);

        LiveReport report = checked();

        Map<String, Fact> facts = byName(report);
        assertThat(report.layout()).contains(new LayoutName("cli"));
        assertThat(facts.get("firebase phc").standing()).isEqualTo(Standing.DIFFERENT);
        assertThat(facts.get("firebase cli").found()).isEqualTo("taken, and lets its owner in");
        assertThat(facts.get("bcrypt $2y$").found()).contains("invalid_password_hash");
        assertThat(facts.get("bcrypt $2y$").consequence()).isEqualTo("imports do not send it");
        assertThat(facts.get("ssha256, salt behind").consequence()).startsWith("do not import");
        assertThat(facts.get("external id of 128").found()).isEqualTo("taken");
        nobodyIsLeft(report);
    }

    @Test
    void cleans_up_after_steps_that_fail_in_the_middle() {
        suffer(Fault.of(Kind.STATUS, "auth_factors"));
        suffer(Fault.of(Kind.DROP_AFTER, "/user_management/users$").onMethod("POST").times(3));
        suffer(Fault.of(Kind.STATUS, "/user_management/users/").onMethod("DELETE").times(4));

        LiveReport report = checked();

        Map<String, Fact> facts = byName(report);
        assertThat(facts.get("authenticator by its secret").standing())
                .isEqualTo(Standing.UNSETTLED);
        assertThat(facts.get("bcrypt $2a$").standing()).isEqualTo(Standing.UNSETTLED);
        assertThat(facts.get("argon2id").standing()).isEqualTo(Standing.AS_EXPECTED);
        nobodyIsLeft(report);
    }

    @Test
    void names_whom_it_could_not_delete_and_deletes_them_the_next_time() {
        suffer(Fault.of(Kind.STATUS, "/user_management/users/").onMethod("DELETE"));

        LiveReport report = checked();

        assertThat(report.leftBehind()).hasSameSizeAs(workOs().users()).isNotEmpty();
        workOs().switchboard().faults().clear();
        nobodyIsLeft(checked());
    }

    @Test
    void leaves_everybody_else_alone() {
        parts.get(WorkOsDirectory.class)
                .create(
                        new NewAccount(
                                new ExternalId("segue-1"),
                                EmailAddress.parse("ann@acme.test").orElseThrow(),
                                true,
                                PersonName.UNKNOWN,
                                new Credential.Proven(new Password("correct horse battery")),
                                ClientContext.UNKNOWN));

        checked();

        assertThat(workOs().users())
                .singleElement()
                .satisfies(user -> assertThat(user.email()).isEqualTo("ann@acme.test"));
    }

    @Test
    void says_at_the_legacy_provider_whether_strangers_are_told_apart() {
        stage.sandbox().firebaseState().protectEnumeration(false);
        try {
            assertThat(byName(checked()).get("legacy: unknown user"))
                    .satisfies(fact -> assertThat(fact.found()).isEqualTo("no such user"))
                    .satisfies(fact -> assertThat(fact.standing()).isEqualTo(Standing.DIFFERENT));
        } finally {
            stage.sandbox().firebaseState().protectEnumeration(true);
        }
    }
}
