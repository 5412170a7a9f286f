package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a user of the pool has beside a name: a way of signing in, a phone, labels. */
final class Possessions {

    /** Not bounded by Cognito as other attributes are. */
    private static final int LONGEST_LIST = 1 << 16;

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private Possessions() {}

    /**
     * The account as an export shows it.
     *
     * @param metadata the attributes that only admins can write
     */
    static ExportedUser of(Account account, Set<String> metadata) throws UnusableField {
        Set<SignInMethod> methods =
                Identities.methods(account.attributes().text("identities", LONGEST_LIST));
        UserProfile profile =
                new UserProfile(
                        username(account),
                        phone(account),
                        methods,
                        account.factors(),
                        List.of(),
                        labels(account, metadata),
                        List.of());
        return new ExportedUser(account.user(), password(account), profile);
    }

    /** Hashes are never shown; the status tells what the password is still good for. */
    private static StoredPassword password(Account account) {
        return switch (account.status()) {
            case "FORCE_CHANGE_PASSWORD", "RESET_REQUIRED" -> new StoredPassword.ResetDue();
            case "EXTERNAL_PROVIDER" -> new StoredPassword.None();
            default -> new StoredPassword.NotExported();
        };
    }

    /** Where the pool makes usernames up, or takes them from elsewhere, they name nobody. */
    private static Optional<Username> username(Account account) throws UnusableField {
        String username = account.username();
        boolean chosen =
                !username.isEmpty()
                        && !account.isFederated()
                        && username.indexOf('@') < 0
                        && !username.equals(account.id().value());
        return chosen ? Optional.of(new Username(username)) : Optional.empty();
    }

    private static Optional<PhoneNumber> phone(Account account) throws UnusableField {
        Optional<String> number = account.attributes().text("phone_number", Account.LONGEST);
        boolean verified = account.attributes().flag("phone_number_verified").orElse(false);
        return number.filter(text -> verified && E164.matcher(text).matches())
                .map(PhoneNumber::new);
    }

    /** Users may write every attribute that the app client lets them, so only the named count. */
    private static Metadata labels(Account account, Set<String> wanted) throws UnusableField {
        Map<String, String> chosen = new TreeMap<>();
        Set<String> lost = new TreeSet<>();
        for (String name : account.attributes().names()) {
            if (wanted.contains(name)) {
                account.attributes()
                        .text(name, Account.LONGEST)
                        .ifPresent(value -> chosen.put(label(name), value));
            } else if (name.startsWith("custom:") || name.startsWith("dev:custom:")) {
                lost.add(name);
            }
        }
        Metadata fitting = Metadata.of(chosen);
        List<String> all = new ArrayList<>(fitting.lost());
        all.addAll(lost);
        return new Metadata(fitting.values(), all);
    }

    private static String label(String attribute) {
        return attribute.substring(attribute.lastIndexOf(':') + 1);
    }
}
