package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.Username;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a user has beside their password, as the Backend API shows it. */
final class LiveProfile {

    static final String E164 = "\\+[1-9][0-9]{6,14}";

    private static final int LONGEST_TEXT = 1024;

    private LiveProfile() {}

    static UserProfile read(
            Fields user, LegacyUser account, LiveFactors factors, boolean hasPassword)
            throws UnusableField {
        Optional<PhoneNumber> phone = phone(user);
        Set<SignInMethod> methods = accounts(user);
        if (!hasPassword && phone.isPresent()) {
            methods.add(SignInMethod.PHONE);
        }
        if (!hasPassword && methods.isEmpty() && account.emailVerified()) {
            methods.add(SignInMethod.EMAIL_CODE);
        }
        return new UserProfile(
                user.text("username", LONGEST_TEXT).map(Username::new),
                phone,
                methods,
                factors.kinds(),
                List.of(),
                PublicMetadata.of(user),
                List.of());
    }

    private static Set<SignInMethod> accounts(Fields user) throws UnusableField {
        Set<SignInMethod> methods = EnumSet.noneOf(SignInMethod.class);
        for (Fields social : user.objects("external_accounts")) {
            Optional<Fields> verification = social.object("verification");
            if (verification.isEmpty() || HeldAddress.isVerified(social)) {
                methods.add(SignInMethod.SOCIAL);
            }
        }
        if (anyActive(user, "enterprise_accounts") || anyActive(user, "saml_accounts")) {
            methods.add(SignInMethod.SSO);
        }
        if (!user.objects("passkeys").isEmpty()) {
            methods.add(SignInMethod.PASSKEY);
        }
        return methods;
    }

    private static boolean anyActive(Fields user, String accounts) throws UnusableField {
        for (Fields account : user.objects(accounts)) {
            if (account.flag("active").orElse(true)) {
                return true;
            }
        }
        return false;
    }

    /** The primary number, if it is verified; one that is only a second factor is none. */
    private static Optional<PhoneNumber> phone(Fields user) throws UnusableField {
        Optional<String> primary = user.text("primary_phone_number_id", LONGEST_TEXT);
        for (Fields phone : user.objects("phone_numbers")) {
            Optional<String> id = phone.text("id", LONGEST_TEXT);
            if (id.isPresent()
                    && id.equals(primary)
                    && HeldAddress.isVerified(phone)
                    && !LiveFactors.isSecondFactor(phone)) {
                return phone.text("phone_number", LONGEST_TEXT)
                        .filter(number -> number.matches(E164))
                        .map(PhoneNumber::new);
            }
        }
        return Optional.empty();
    }
}
