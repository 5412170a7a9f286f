package dev.segue.adapters.legacy.cognito;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/**
 * A user as Cognito writes it, not yet believed.
 *
 * @param username what Cognito's calls take; chosen by the user, an id or a provider's
 * @param attributes by Cognito's own names
 * @param status such as CONFIRMED; empty if it is not told
 */
record Account(
        String username,
        Fields attributes,
        boolean enabled,
        String status,
        Set<FactorKind> factors) {

    /** As long as Cognito lets attributes be. */
    static final int LONGEST = 2048;

    private static final int LONGEST_ID = 128;

    /** Documented as users who cannot sign in, though they may count as enabled. */
    private static final Set<String> GONE = Set.of("ARCHIVED", "COMPROMISED");

    Account {
        factors = Set.copyOf(factors);
    }

    /** A row of a listing. Of second factors it shows at most text messages. */
    static Account of(UserType user) {
        return new Account(
                user.username(),
                fields(user.attributes()),
                Boolean.TRUE.equals(user.enabled()),
                Optional.ofNullable(user.userStatusAsString()).orElse(""),
                factors(
                        user.mfaOptions().stream()
                                .map(option -> option.deliveryMediumAsString() + "_MFA")));
    }

    static Account of(AdminGetUserResponse user) {
        return new Account(
                user.username(),
                fields(user.userAttributes()),
                Boolean.TRUE.equals(user.enabled()),
                Optional.ofNullable(user.userStatusAsString()).orElse(""),
                factors(user.userMFASettingList().stream()));
    }

    private static Fields fields(Collection<AttributeType> attributes) {
        return Fields.ofTexts(
                attributes.stream()
                        .filter(attribute -> attribute.value() != null)
                        .collect(toMap(AttributeType::name, AttributeType::value, (a, b) -> b)));
    }

    private static Set<FactorKind> factors(Stream<String> names) {
        return names.map(name ->
                        switch (name) {
                            case "SOFTWARE_TOKEN_MFA" -> FactorKind.TOTP;
                            case "SMS_MFA" -> FactorKind.SMS;
                            case "EMAIL_OTP", "EMAIL_MFA" -> FactorKind.EMAIL;
                            case "WEB_AUTHN" -> FactorKind.PASSKEY;
                            default -> FactorKind.OTHER;
                        })
                .collect(toUnmodifiableSet());
    }

    /** With a factor of a kind that nobody has told, where the pool demands one of everybody. */
    Account withSomeFactor() {
        Set<FactorKind> some = factors.isEmpty() ? Set.of(FactorKind.OTHER) : factors;
        return new Account(username, attributes, enabled, status, some);
    }

    boolean isFederated() {
        return status.equals("EXTERNAL_PROVIDER");
    }

    boolean has(LegacyId id) {
        return text("sub").filter(id.value()::equals).isPresent();
    }

    /** Whether this is the address, by the form in which addresses are compared. */
    boolean has(EmailAddress email) {
        return text("email").flatMap(EmailAddress::parse).filter(email::sameAs).isPresent();
    }

    private Optional<String> text(String attribute) {
        try {
            return attributes.text(attribute, LONGEST);
        } catch (UnusableField e) {
            return Optional.empty();
        }
    }

    LegacyUser user() throws UnusableField {
        return new LegacyUser(
                id(),
                email(),
                attributes.flag("email_verified").orElse(false),
                name(),
                !enabled || GONE.contains(status),
                !factors.isEmpty());
    }

    /** Cognito's sub: never reused, unlike usernames and addresses. */
    LegacyId id() throws UnusableField {
        return new LegacyId(Provider.COGNITO, attributes.required("sub", LONGEST_ID));
    }

    private Optional<EmailAddress> email() throws UnusableField {
        Optional<String> written = attributes.text("email", LONGEST);
        Optional<EmailAddress> email = written.flatMap(EmailAddress::parse);
        if (written.isPresent() && email.isEmpty()) {
            throw new UnusableField(
                    "email", "is no address that can be compared safely; correct it at Cognito");
        }
        return email;
    }

    /** Where only the whole name is known, what follows its last blank is the family name. */
    private PersonName name() throws UnusableField {
        Optional<String> given = attributes.text("given_name", LONGEST);
        Optional<String> family = attributes.text("family_name", LONGEST);
        if (given.isPresent() || family.isPresent()) {
            return new PersonName(given, family);
        }
        String whole = attributes.text("name", LONGEST).orElse("").strip();
        int blank = whole.lastIndexOf(' ');
        return blank < 0
                ? new PersonName(
                        Optional.of(whole).filter(name -> !name.isEmpty()), Optional.empty())
                : new PersonName(
                        Optional.of(whole.substring(0, blank).strip()),
                        Optional.of(whole.substring(blank + 1)));
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Account[personal]";
    }
}
