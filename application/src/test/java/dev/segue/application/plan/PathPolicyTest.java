package dev.segue.application.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.Exported;
import dev.segue.application.fakes.FakeAcceptance;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.domain.user.ParkReason;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PathPolicyTest {

    private final PathPolicy policy = new PathPolicy(SecondFactors.STAY, new FakeAcceptance());

    static Stream<Arguments> paths() {
        return Stream.of(
                path(Exported.ada(), MigrationPath.HASH_IMPORT, null),
                path(Exported.adaWithMd5(), MigrationPath.ESCROW, ParkReason.IN_ESCROW),
                path(
                        Exported.ada(new StoredPassword.Unsupported("md4", "nobody checks it")),
                        MigrationPath.JIT,
                        ParkReason.HASH_UNSUPPORTED),
                path(
                        Exported.ada(new StoredPassword.NotExported()),
                        MigrationPath.JIT,
                        ParkReason.NO_HASH),
                path(
                        Exported.ada(new StoredPassword.Withheld(Optional.of(Instant.EPOCH))),
                        MigrationPath.JIT,
                        ParkReason.NO_HASH),
                path(
                        Exported.ada(new StoredPassword.ResetDue()),
                        MigrationPath.RESET,
                        ParkReason.RESET_NEEDED),
                path(
                        Exported.signingInBy(SignInMethod.SSO),
                        MigrationPath.SSO,
                        ParkReason.AWAITS_CONNECTION),
                path(Exported.signingInBy(SignInMethod.SOCIAL), MigrationPath.SOCIAL, null),
                path(
                        Exported.of(Example.withoutEmail(Example.ada())),
                        MigrationPath.BLOCKED,
                        ParkReason.NO_USABLE_EMAIL),
                path(
                        Exported.of(Example.disabled(Example.ada())),
                        MigrationPath.BLOCKED,
                        ParkReason.DISABLED),
                path(
                        Exported.of(Example.withSecondFactor(Example.ada())),
                        MigrationPath.BLOCKED,
                        ParkReason.SECOND_FACTOR));
    }

    private static Arguments path(ExportedUser user, MigrationPath path, ParkReason reason) {
        return Arguments.of(user, path, Optional.ofNullable(reason));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void finds_a_way_for_everybody(
            ExportedUser user, MigrationPath path, Optional<ParkReason> reason) {
        UserPlan plan = policy.plan(user, false);

        assertThat(plan.path()).isEqualTo(path);
        assertThat(plan.parked()).isEqualTo(reason);
    }

    @Test
    void stops_whose_email_somebody_else_has_whatever_their_hash() {
        UserPlan plan = policy.plan(Exported.ada(), true);

        assertThat(plan.path()).isEqualTo(MigrationPath.BLOCKED);
        assertThat(plan.parked()).contains(ParkReason.EMAIL_COLLISION);
    }

    @Test
    void carries_an_authenticator_app_whose_secret_is_in_the_export() {
        UserPlan plan = policy.plan(Exported.adaWithTotp(), false);

        assertThat(plan.factor()).isEqualTo(FactorFate.CARRIED);
        assertThat(plan.path()).isEqualTo(MigrationPath.HASH_IMPORT);
    }

    @Test
    void lets_other_factors_end_only_where_the_operator_says_so() {
        ExportedUser user = Exported.of(Example.withSecondFactor(Example.ada()));
        PathPolicy lenient = new PathPolicy(SecondFactors.RE_ENROL, new FakeAcceptance());

        assertThat(lenient.plan(user, false).factor()).isEqualTo(FactorFate.RE_ENROL);
        assertThat(lenient.plan(user, false).path()).isEqualTo(MigrationPath.HASH_IMPORT);
        assertThat(policy.plan(user, false).factor()).isEqualTo(FactorFate.BLOCKED);
    }
}
