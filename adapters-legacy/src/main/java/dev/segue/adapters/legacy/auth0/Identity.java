package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.domain.user.EmailAddress;
import java.util.Optional;

/**
 * One of the ways in which an account signs in; linked accounts have several.
 *
 * @param id of the identity as an account of its own, such as {@code auth0|5dea9f9c}
 * @param connection by name, if it is shown
 * @param email of the identity itself; shown of linked ones only
 */
record Identity(
        String provider,
        String id,
        Optional<String> connection,
        boolean social,
        Optional<EmailAddress> email) {

    private static final int LONGEST = 256;
    private static final String DATABASE = "auth0";

    static Identity read(Fields fields) throws UnusableField {
        String provider = fields.required("provider", LONGEST);
        Optional<Fields> profile = fields.object("profileData");
        Optional<String> email =
                profile.isPresent() ? profile.get().text("email", 1024) : Optional.empty();
        return new Identity(
                provider,
                provider + "|" + fields.required("user_id", LONGEST),
                fields.text("connection", LONGEST),
                fields.flag("isSocial").orElse(false),
                email.flatMap(EmailAddress::parse));
    }

    /** Whether Auth0 itself checks a password for it. */
    boolean hasPassword() {
        return provider.equals(DATABASE);
    }

    /** The way of signing in; empty for a password. */
    Optional<SignInMethod> method() {
        if (hasPassword()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (provider) {
                    case "email" -> SignInMethod.EMAIL_CODE;
                    case "sms" -> SignInMethod.PHONE;
                    // Whatever else is not social is a customer's own directory.
                    default -> social ? SignInMethod.SOCIAL : SignInMethod.SSO;
                });
    }
}
