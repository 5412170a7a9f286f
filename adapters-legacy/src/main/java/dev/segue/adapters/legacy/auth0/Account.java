package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.UserProfile.Username;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A user as Auth0 writes it in its exports and answers, not yet believed. */
final class Account {

    /** What is read of a user; all else is passed over. */
    static final List<String> READ =
            List.of(
                    "user_id",
                    "email",
                    "email_verified",
                    "name",
                    "given_name",
                    "family_name",
                    "username",
                    "phone_number",
                    "phone_verified",
                    "blocked",
                    "identities",
                    "multifactor",
                    "last_password_reset",
                    "app_metadata",
                    "user_metadata");

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_TEXT = 1024;
    private static final String DOUBLED = "auth0|auth0|";

    private final Fields fields;

    Account(Fields fields) {
        this.fields = fields;
    }

    LegacyId id() throws UnusableField {
        return new LegacyId(Provider.AUTH0, fields.required("user_id", LONGEST_ID));
    }

    /**
     * What counts in an export only: at a login Auth0 itself says the id, and nobody is kept out
     * for a name.
     *
     * @throws UnusableField if the id is not as Auth0 shows it, or a name is a spreadsheet's
     *     formula
     */
    void checkExported() throws UnusableField {
        for (String name : List.of("name", "given_name", "family_name")) {
            fields.name(name, LONGEST_TEXT);
        }
        String id = id().value();
        if (id.startsWith(DOUBLED)) {
            throw fields.fault(
                    "user_id",
                    "begins with auth0|auth0|, as after an import of exported ids; write it as Auth0"
                            + " shows it, or let the user move at a login");
        }
        if (id.indexOf('|') < 1) {
            throw fields.fault("user_id", "is no id of Auth0 like auth0|5dea9f9c; export again");
        }
    }

    LegacyUser user() throws UnusableField {
        return new LegacyUser(
                id(), email(), flag("email_verified"), name(), flag("blocked"), hasFactor());
    }

    Optional<EmailAddress> email() throws UnusableField {
        Optional<String> written = fields.text("email", LONGEST_TEXT);
        Optional<EmailAddress> email = written.flatMap(EmailAddress::parse);
        if (written.isPresent() && email.isEmpty()) {
            throw fields.fault(
                    "email", "is no address that can be compared safely; correct it at Auth0");
        }
        return email;
    }

    List<Identity> identities() throws UnusableField {
        List<Identity> identities = new ArrayList<>();
        for (Fields identity : fields.objects("identities")) {
            identities.add(Identity.read(identity));
        }
        return identities;
    }

    /** When the user last changed the password, if ever. */
    Optional<Instant> passwordChangedAt() throws UnusableField {
        return fields.instant("last_password_reset");
    }

    /**
     * All beside the password.
     *
     * @param factors that only the hash export shows
     */
    UserProfile profile(Set<FactorKind> factors, List<TotpSecret> secrets) throws UnusableField {
        return new UserProfile(
                fields.text("username", LONGEST_TEXT).map(Username::new),
                phone(),
                methods(),
                factors.isEmpty() ? enrolled() : factors,
                secrets,
                new AdminMetadata(fields).read(),
                List.of());
    }

    private Optional<PhoneNumber> phone() throws UnusableField {
        Optional<String> number = fields.text("phone_number", 32);
        return flag("phone_verified") ? number.map(PhoneNumber::new) : Optional.empty();
    }

    private Set<SignInMethod> methods() throws UnusableField {
        Set<SignInMethod> methods = EnumSet.noneOf(SignInMethod.class);
        for (Identity identity : identities()) {
            identity.method().ifPresent(methods::add);
        }
        return methods;
    }

    private boolean hasFactor() throws UnusableField {
        return !enrolled().isEmpty();
    }

    /** Auth0 names who provides a factor; only for some that tells its kind. */
    private Set<FactorKind> enrolled() throws UnusableField {
        Set<FactorKind> factors = EnumSet.noneOf(FactorKind.class);
        for (String provider : fields.list("multifactor", ',', LONGEST_TEXT)) {
            factors.add(
                    switch (provider) {
                        case "google-authenticator" -> FactorKind.TOTP;
                        case "duo" -> FactorKind.PUSH;
                        default -> FactorKind.OTHER;
                    });
        }
        return factors;
    }

    /** Without a first and a last name, what follows the last blank is taken for the latter. */
    private PersonName name() throws UnusableField {
        Optional<String> given = fields.text("given_name", LONGEST_TEXT);
        Optional<String> family = fields.text("family_name", LONGEST_TEXT);
        String whole = fields.text("name", LONGEST_TEXT).orElse("").strip();
        // Auth0 fills in the e-mail where it knows no name.
        if (given.isPresent() || family.isPresent() || whole.isEmpty() || whole.contains("@")) {
            return new PersonName(given, family);
        }
        int blank = whole.lastIndexOf(' ');
        return blank < 0
                ? new PersonName(Optional.of(whole), Optional.empty())
                : new PersonName(
                        Optional.of(whole.substring(0, blank).strip()),
                        Optional.of(whole.substring(blank + 1)));
    }

    private boolean flag(String name) throws UnusableField {
        return fields.flag(name).orElse(false);
    }
}
