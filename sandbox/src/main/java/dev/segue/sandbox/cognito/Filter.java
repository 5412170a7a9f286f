package dev.segue.sandbox.cognito;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The filter string of ListUsers: one attribute, {@code =} or {@code ^=}, a quoted value. */
final class Filter {
    private static final Pattern FORM =
            Pattern.compile("\\s*([a-z_:]+)\\s*(\\^?=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*");

    private Filter() {}

    static Predicate<PoolUser> parse(String text) {
        if (text == null || text.isEmpty()) {
            return user -> true;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw CognitoError.invalid("Error while parsing filter");
        }
        String value = matcher.group(3).replaceAll("\\\\(.)", "$1");
        boolean prefix = matcher.group(2).equals("^=");
        return user -> {
            String actual = attribute(user, matcher.group(1));
            return actual != null && (prefix ? actual.startsWith(value) : actual.equals(value));
        };
    }

    private static String attribute(PoolUser user, String name) {
        return switch (name) {
            case "username" -> user.username();
            case "cognito:user_status" -> user.status();
            case "status" -> user.enabled() ? "Enabled" : "Disabled";
            case "email",
                    "phone_number",
                    "name",
                    "given_name",
                    "family_name",
                    "preferred_username",
                    "sub" ->
                    user.attributes().get(name);
            default -> throw CognitoError.invalid("Invalid search attribute: " + name);
        };
    }
}
