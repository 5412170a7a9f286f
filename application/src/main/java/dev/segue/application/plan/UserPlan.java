package dev.segue.application.plan;

import dev.segue.domain.user.ParkReason;
import java.util.Optional;

/**
 * What an import will do with one user.
 *
 * @param parked why the import leaves the user on legacy; absent if it moves them
 */
public record UserPlan(MigrationPath path, Optional<ParkReason> parked, FactorFate factor) {

    static UserPlan moving(MigrationPath path, FactorFate factor) {
        return new UserPlan(path, Optional.empty(), factor);
    }

    static UserPlan staying(MigrationPath path, ParkReason reason, FactorFate factor) {
        return new UserPlan(path, Optional.of(reason), factor);
    }
}
