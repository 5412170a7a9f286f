package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.rows.Base32Text;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.TotpSecret;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The factors of a hash export's line, in the form of Auth0's import schema.
 *
 * @param fault of a secret that cannot be carried; its factor counts as enrolled nonetheless
 */
record EnrolledFactors(
        Set<FactorKind> kinds, List<TotpSecret> secrets, Optional<UnusableField> fault) {

    private static final String FIELD = "mfa_factors";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    static EnrolledFactors read(Fields line) throws UnusableField {
        Set<FactorKind> kinds = EnumSet.noneOf(FactorKind.class);
        List<TotpSecret> secrets = new ArrayList<>();
        Optional<UnusableField> fault = Optional.empty();
        for (Fields factor : line.objects(FIELD)) {
            kinds.add(kind(factor));
            try {
                secret(factor).ifPresent(secrets::add);
            } catch (UnusableField e) {
                fault = fault.or(() -> Optional.of(e));
            }
        }
        return new EnrolledFactors(kinds, secrets, fault);
    }

    /** Of a line that cannot be read: whatever stands there is a factor. */
    static EnrolledFactors namedOnly(Fields line) {
        Set<FactorKind> kinds = line.names().contains(FIELD) ? Set.of(FactorKind.OTHER) : Set.of();
        return new EnrolledFactors(kinds, List.of(), Optional.empty());
    }

    private static FactorKind kind(Fields factor) {
        Set<String> names = factor.names();
        if (names.contains("totp")) {
            return FactorKind.TOTP;
        }
        if (names.contains("phone")) {
            return FactorKind.SMS;
        }
        return names.contains("email") ? FactorKind.EMAIL : FactorKind.OTHER;
    }

    private static Optional<TotpSecret> secret(Fields factor) throws UnusableField {
        Optional<Fields> totp = factor.object("totp");
        if (totp.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Base32Text.decode(totp.get().required("secret", 2 * LONGEST))
                        .filter(key -> key.length() >= SHORTEST && key.length() <= LONGEST)
                        .map(TotpSecret::new)
                        .orElseThrow(() ->
                                totp.get()
                                        .fault(
                                                "secret",
                                                "is no Base32 of 10 to 128 bytes; the user enrolls"
                                                        + " again")));
    }
}
