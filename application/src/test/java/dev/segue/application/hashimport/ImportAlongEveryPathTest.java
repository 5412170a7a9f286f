package dev.segue.application.hashimport;

import static dev.segue.application.fakes.FakeOrganizationExport.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.Exported;
import dev.segue.application.fakes.FakeAcceptance;
import dev.segue.application.fakes.FakeExport;
import dev.segue.application.fakes.FakeOrganizationExport;
import dev.segue.application.fakes.World;
import dev.segue.application.hashimport.ImportOrganizations.Directory;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.plan.MigrationPath;
import dev.segue.application.plan.MigrationPlan;
import dev.segue.application.plan.PathPolicy;
import dev.segue.application.plan.PlanMigration;
import dev.segue.application.plan.SecondFactors;
import dev.segue.application.plan.Survey;
import dev.segue.application.plan.UserPlan;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserEvent.CredentialEscrowed;
import dev.segue.domain.user.UserEvent.SecondFactorCarried;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportAlongEveryPathTest {

    private static final OrganizationId ACME = new OrganizationId("org_acme");

    private final World world = World.withAda();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void keeps_a_hash_that_workos_does_not_take_in_escrow() {
        RowOutcome outcome = importOf(Exported.adaWithMd5());

        assertThat(outcome.parked()).contains(ParkReason.IN_ESCROW);
        assertThat(world.escrow().find(world.ada()))
                .hasValueSatisfying(kept -> assertThat(kept.user()).isEqualTo(Example.ada()));
        assertThat(world.recorded(CredentialEscrowed.class)).isEqualTo(1);
        assertThat(world.workOs().writes()).isZero();
    }

    @Test
    void keeps_it_once_however_often_it_is_imported() {
        ImportRun run = ImportRun.of(world, FakeExport.of(List.of(Exported.adaWithMd5())));
        run.on(world.node());
        run.on(world.node());

        assertThat(world.recorded(CredentialEscrowed.class)).isEqualTo(1);
        assertThat(world.escrow().size()).isEqualTo(1);
    }

    @Test
    void opens_an_account_without_a_password_for_whoever_has_none() {
        RowOutcome outcome = importOf(Exported.signingInBy(SignInMethod.SOCIAL));

        assertThat(outcome.kind()).isEqualTo(Kind.OPENED);
        assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
        assertThat(world.adaLogsIn(Example.PASSWORD)).isInstanceOf(LoginAnswer.Rejected.class);
    }

    @Test
    void leaves_single_sign_on_users_to_their_connection() {
        RowOutcome outcome = importOf(Exported.signingInBy(SignInMethod.SSO));

        assertThat(outcome.parked()).contains(ParkReason.AWAITS_CONNECTION);
        assertThat(world.state(world.ada())).isInstanceOf(OnLegacy.class);
    }

    @Test
    void carries_an_authenticator_app_over_and_says_so_in_the_ledger() {
        importOf(Exported.adaWithTotp());

        assertThat(world.organizations().factorsOf(account())).containsExactly(Exported.APP);
        assertThat(world.recorded(SecondFactorCarried.class)).isEqualTo(1);
        assertThat(world.belongings().findAll(List.of(world.ada()))).isEmpty();
    }

    @Test
    void makes_members_before_it_routes_them() {
        Directory acme = organizations(acme().member(Example.id("ada"), in("acme", "admin")));

        importOf(acme, Exported.ada());

        assertThat(world.organizations().membershipsOf(account())).containsOnlyKeys(ACME);
        assertThat(world.belongings().findAll(List.of(world.ada()))).isEmpty();
    }

    @Test
    void takes_memberships_from_the_row_itself_as_well() {
        Directory acme = organizations(acme());

        importOf(acme, Exported.member(Example.ada(), in("acme")));

        assertThat(world.organizations().membershipsOf(account())).containsOnlyKeys(ACME);
    }

    @Test
    void gives_whoever_moves_by_a_later_login_what_waits_for_them() {
        Directory acme = organizations(acme().member(Example.id("ada"), in("acme", "admin")));
        importOf(acme, Exported.ada(new StoredPassword.NotExported()));

        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.organizations().membershipsOf(account())).containsOnlyKeys(ACME);
        assertThat(world.belongings().findAll(List.of(world.ada()))).isEmpty();
    }

    @Test
    void gives_whoever_has_moved_before_what_comes_later() {
        importOf(Exported.ada());
        Directory acme = organizations(acme().member(Example.id("ada"), in("acme")));

        assertThat(importOf(acme, Exported.ada()).kind()).isEqualTo(Kind.ALREADY_THERE);
        assertThat(world.organizations().membershipsOf(account())).containsOnlyKeys(ACME);
        assertThat(world.belongings().findAll(List.of(world.ada()))).isEmpty();
    }

    @Test
    void parks_whose_role_workos_does_not_know_and_keeps_what_waits() {
        Directory acme = organizations(acme().member(Example.id("ada"), in("acme", "emperor")));

        RowOutcome outcome = importOf(acme, Exported.ada());

        assertThat(outcome.parked()).contains(ParkReason.BELONGINGS_REFUSED);
        assertThat(world.belongings().findAll(List.of(world.ada()))).isNotEmpty();
    }

    @Test
    void tries_again_after_workos_was_silent_about_a_membership() {
        Directory acme = organizations(acme().member(Example.id("ada"), in("acme")));
        world.organizations().fallSilent(true);
        assertThat(importOf(acme, Exported.ada()).parked()).contains(ParkReason.WORKOS_UNAVAILABLE);

        world.organizations().fallSilent(false);
        world.clock().advance(Duration.ofSeconds(61));
        importOf(acme, Exported.ada());

        assertThat(world.organizations().membershipsOf(account())).containsOnlyKeys(ACME);
        assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
    }

    @Test
    void stops_before_any_user_if_workos_is_silent_about_an_organization() {
        world.organizations().fallSilent(true);

        assertThatThrownBy(() -> organizations(acme()))
                .isInstanceOf(ImportStopped.class)
                .hasMessageContaining("organization acme");
    }

    @Test
    void names_every_organization_row_that_it_cannot_use() {
        organizations(
                acme().unusable("domain", "is no domain; correct it")
                        .member(Example.id("ada"), in("nowhere")));

        assertThat(complaints)
                .containsExactly(
                        "organization row 1 domain: is no domain; correct it",
                        "membership row 1 domain: is no domain; correct it",
                        "membership of user uid-ada there is no organization nowhere in WorkOS;"
                                + " correct the export");
    }

    @Test
    void does_what_the_plan_said() {
        FakeExport export =
                FakeExport.of(
                        List.of(
                                Exported.of(Example.user("ada")),
                                Exported.of(Example.user("bob")),
                                Exported.of(Example.disabled(Example.user("carol"))),
                                new ExportedUser(Example.user("dave"), Optional.empty())));
        MigrationPlan plan =
                new PlanMigration(policy()).users(export, Survey.of(export), new IgnoredPlan());

        var counted =
                ImportRun.of(world, export).on(world.node()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        outcome -> outcome.plan().orElseThrow().path(),
                                        Collectors.counting()));

        for (MigrationPath path : MigrationPath.values()) {
            assertThat(counted.getOrDefault(path, 0L)).as(path.name()).isEqualTo(plan.on(path));
        }
        assertThat(plan.users()).isEqualTo(4);
    }

    private static PathPolicy policy() {
        return new PathPolicy(SecondFactors.STAY, new FakeAcceptance());
    }

    private record IgnoredPlan() implements PlanMigration.Watch {
        @Override
        public void planned(long number, LegacyId user, UserPlan plan) {}

        @Override
        public void unreadable(long number, String field, String remedy) {}
    }

    private static FakeOrganizationExport acme() {
        return new FakeOrganizationExport().organization("acme");
    }

    private Directory organizations(FakeOrganizationExport export) {
        return world.node()
                .importOrganizations()
                .run(export, (what, remedy) -> complaints.add(what + " " + remedy));
    }

    private RowOutcome importOf(ExportedUser user) {
        return importOf(Directory.none(), user);
    }

    private RowOutcome importOf(Directory organizations, ExportedUser user) {
        return ImportRun.of(world, FakeExport.of(List.of(user)))
                .among(organizations)
                .on(world.node())
                .getFirst();
    }

    private WorkOsUserId account() {
        return ((OnWorkOs) world.state(world.ada())).account();
    }
}
