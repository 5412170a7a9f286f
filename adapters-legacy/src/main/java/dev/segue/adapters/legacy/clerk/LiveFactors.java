package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserProfile.FactorKind;
import java.util.EnumSet;
import java.util.Set;

/** The second factors that a user has enrolled. */
record LiveFactors(Set<FactorKind> kinds) {

    LiveFactors {
        kinds = Set.copyOf(kinds);
    }

    static LiveFactors read(Fields user) throws UnusableField {
        Set<FactorKind> kinds = EnumSet.noneOf(FactorKind.class);
        if (LiveUser.required(user, "totp_enabled")) {
            kinds.add(FactorKind.TOTP);
        }
        if (LiveUser.required(user, "backup_code_enabled")) {
            kinds.add(FactorKind.BACKUP_CODES);
        }
        for (Fields phone : user.objects("phone_numbers")) {
            if (isSecondFactor(phone)) {
                kinds.add(FactorKind.SMS);
            }
        }
        if (LiveUser.required(user, "two_factor_enabled") && kinds.isEmpty()) {
            kinds.add(FactorKind.OTHER);
        }
        return new LiveFactors(kinds);
    }

    static boolean isSecondFactor(Fields phone) throws UnusableField {
        return phone.flag("reserved_for_second_factor").orElse(false);
    }

    boolean any() {
        return !kinds.isEmpty();
    }
}
