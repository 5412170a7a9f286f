package dev.segue.adapters.legacy.cognito;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/**
 * A user as Cognito writes it, not yet believed.
 *
 * @param username what Cognito's calls take; chosen by the user, an id or a provider's
 * @param attributes texts by Cognito's own names
 * @param status such as CONFIRMED; empty if it is not told
 */
record Account(
        String username,
        Map<String, String> attributes,
        boolean enabled,
        String status,
        Set<FactorKind> factors) {

    private static final int LONGEST_TEXT = 2048;
    private static final int LONGEST_ID = 128;
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    /** Documented as users who cannot sign in, though they may count as enabled. */
    private static final Set<String> GONE = Set.of("ARCHIVED", "COMPROMISED");

    Account {
        attributes = Map.copyOf(attributes);
        factors = Set.copyOf(factors);
    }

    /** A row of a listing. Of second factors it shows at most text messages. */
    static Account of(UserType user) {
        return new Account(
                user.username(),
                texts(user.attributes()),
                Boolean.TRUE.equals(user.enabled()),
                Optional.ofNullable(user.userStatusAsString()).orElse(""),
                user.mfaOptions().stream()
                        .map(option -> factor(option.deliveryMediumAsString() + "_MFA"))
                        .collect(toUnmodifiableSet()));
    }

    static Account of(AdminGetUserResponse user) {
        Stream<String> old =
                user.mfaOptions().stream().map(option -> option.deliveryMediumAsString() + "_MFA");
        return new Account(
                user.username(),
                texts(user.userAttributes()),
                Boolean.TRUE.equals(user.enabled()),
                Optional.ofNullable(user.userStatusAsString()).orElse(""),
                Stream.concat(user.userMFASettingList().stream(), old)
                        .map(Account::factor)
                        .collect(toUnmodifiableSet()));
    }

    private static Map<String, String> texts(Collection<AttributeType> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.value() != null)
                .collect(toMap(AttributeType::name, AttributeType::value, (one, other) -> other));
    }

    private static FactorKind factor(String name) {
        return switch (name) {
            case "SOFTWARE_TOKEN_MFA" -> FactorKind.TOTP;
            case "SMS_MFA" -> FactorKind.SMS;
            case "EMAIL_OTP", "EMAIL_MFA" -> FactorKind.EMAIL;
            case "WEB_AUTHN" -> FactorKind.PASSKEY;
            default -> FactorKind.OTHER;
        };
    }

    /** As it would be with a factor of a kind that nobody has told. */
    Account withUnknownFactor() {
        return new Account(username, attributes, enabled, status, Set.of(FactorKind.OTHER));
    }

    boolean isFederated() {
        return status.equals("EXTERNAL_PROVIDER");
    }

    boolean has(LegacyId id) {
        return id.value().equals(attributes.get("sub"));
    }

    /** Whether this is the address, by the form in which addresses are compared. */
    boolean has(EmailAddress email) {
        return Optional.ofNullable(attributes.get("email"))
                .flatMap(EmailAddress::parse)
                .filter(email::sameAs)
                .isPresent();
    }

    LegacyUser user() throws UnusableField {
        return new LegacyUser(
                id(),
                email(),
                flag("email_verified"),
                name(),
                !enabled || GONE.contains(status),
                !factors.isEmpty());
    }

    /** Cognito's sub: never reused, unlike usernames and addresses. */
    LegacyId id() throws UnusableField {
        String sub =
                text("sub", LONGEST_ID)
                        .filter(text -> !text.isBlank())
                        .orElseThrow(
                                () -> new UnusableField("sub", "is missing; list the pool again"));
        return new LegacyId(Provider.COGNITO, sub);
    }

    private Optional<EmailAddress> email() throws UnusableField {
        Optional<String> written = text("email", LONGEST_TEXT);
        Optional<EmailAddress> email = written.flatMap(EmailAddress::parse);
        if (written.isPresent() && email.isEmpty()) {
            throw new UnusableField(
                    "email", "is no address that can be compared safely; correct it at Cognito");
        }
        return email;
    }

    /** Where only the whole name is known, what follows its last blank is the family name. */
    private PersonName name() throws UnusableField {
        Optional<String> given = text("given_name", LONGEST_TEXT);
        Optional<String> family = text("family_name", LONGEST_TEXT);
        String whole = text("name", LONGEST_TEXT).orElse("").strip();
        int blank = whole.lastIndexOf(' ');
        if (given.isPresent() || family.isPresent()) {
            return new PersonName(given, family);
        }
        return blank < 0
                ? new PersonName(
                        Optional.of(whole).filter(name -> !name.isEmpty()), Optional.empty())
                : new PersonName(
                        Optional.of(whole.substring(0, blank).strip()),
                        Optional.of(whole.substring(blank + 1)));
    }

    /** What is absent is not true. */
    boolean flag(String attribute) throws UnusableField {
        String text = text(attribute, LONGEST_TEXT).orElse("false");
        if (!List.of("true", "false").contains(text.toLowerCase(Locale.ROOT))) {
            throw new UnusableField(attribute, "is neither true nor false; correct it at Cognito");
        }
        return text.equalsIgnoreCase("true");
    }

    /** An attribute that can be used as it is; empty if it is absent or blank of text. */
    Optional<String> text(String attribute) throws UnusableField {
        return text(attribute, LONGEST_TEXT);
    }

    private Optional<String> text(String attribute, int longest) throws UnusableField {
        String text = attributes.getOrDefault(attribute, "");
        if (text.length() > longest) {
            throw new UnusableField(
                    attribute, "has more than %d characters; correct it".formatted(longest));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnusableField(attribute, "has a NUL character; correct it at Cognito");
        }
        if (HALF_CHARACTER.matcher(text).find()) {
            throw new UnusableField(attribute, "is not UTF-8; export again without converting it");
        }
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Account[personal]";
    }
}
