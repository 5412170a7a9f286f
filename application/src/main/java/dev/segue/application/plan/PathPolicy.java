package dev.segue.application.plan;

import static dev.segue.application.plan.UserPlan.moving;
import static dev.segue.application.plan.UserPlan.staying;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.HashAcceptance;
import dev.segue.application.port.HashAcceptance.Acceptance;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.domain.user.ParkReason;
import java.util.Optional;

/**
 * Chooses each user's path. The plan and the import ask the same policy, so that what was shown is
 * what happens.
 *
 * @param secondFactors what becomes of second factors that cannot be carried over
 * @param acceptance which hashes WorkOS takes
 */
public record PathPolicy(SecondFactors secondFactors, HashAcceptance acceptance) {

    /**
     * The user's path.
     *
     * @param emailTaken another legacy user has the same e-mail in canonical form
     */
    public UserPlan plan(ExportedUser exported, boolean emailTaken) {
        FactorFate factor = factor(exported);
        return obstacle(exported, emailTaken, factor)
                .map(reason -> staying(MigrationPath.BLOCKED, reason, factor))
                .orElseGet(() -> byPassword(exported, factor));
    }

    private FactorFate factor(ExportedUser exported) {
        if (!exported.user().secondFactor()) {
            return FactorFate.NONE;
        }
        if (!exported.profile().totp().isEmpty()) {
            return FactorFate.CARRIED;
        }
        return switch (secondFactors) {
            case STAY -> FactorFate.BLOCKED;
            case RE_ENROL -> FactorFate.RE_ENROL;
        };
    }

    private static Optional<ParkReason> obstacle(
            ExportedUser exported, boolean emailTaken, FactorFate factor) {
        if (exported.user().email().isEmpty()) {
            return Optional.of(ParkReason.NO_USABLE_EMAIL);
        }
        if (emailTaken) {
            return Optional.of(ParkReason.EMAIL_COLLISION);
        }
        if (exported.user().disabled()) {
            return Optional.of(ParkReason.DISABLED);
        }
        return factor == FactorFate.BLOCKED
                ? Optional.of(ParkReason.SECOND_FACTOR)
                : Optional.empty();
    }

    private UserPlan byPassword(ExportedUser exported, FactorFate factor) {
        return switch (exported.password()) {
            case StoredPassword.Hashed(var hash) ->
                    acceptance.of(hash) instanceof Acceptance.Accepted
                            ? moving(MigrationPath.HASH_IMPORT, factor)
                            : staying(MigrationPath.ESCROW, ParkReason.IN_ESCROW, factor);
            case StoredPassword.Unsupported u ->
                    staying(MigrationPath.JIT, ParkReason.HASH_UNSUPPORTED, factor);
            case StoredPassword.NotExported n ->
                    staying(MigrationPath.JIT, ParkReason.NO_HASH, factor);
            case StoredPassword.Withheld w ->
                    staying(MigrationPath.JIT, ParkReason.NO_HASH, factor);
            case StoredPassword.ResetDue r ->
                    staying(MigrationPath.RESET, ParkReason.RESET_NEEDED, factor);
            case StoredPassword.None n ->
                    exported.profile().methods().contains(SignInMethod.SSO)
                            ? staying(MigrationPath.SSO, ParkReason.AWAITS_CONNECTION, factor)
                            : moving(MigrationPath.SOCIAL, factor);
        };
    }
}
