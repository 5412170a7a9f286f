package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.rows.CsvTable;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.RowExport;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserProfile.FactorKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A CSV file of users with the columns of Cognito's own import (GetCSVHeader). Cognito writes no
 * such file, but tools for it do. Beside those columns {@code sub}, {@code cognito:user_status} and
 * {@code enabled} are read where they are there.
 */
public final class CognitoExport {

    private static final String USERNAME = "cognito:username";

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Set<String> READ =
            Set.of(
                    "sub",
                    "email",
                    "email_verified",
                    "name",
                    "given_name",
                    "family_name",
                    "phone_number",
                    "phone_number_verified",
                    "identities");

    private CognitoExport() {}

    /** Where the file says who a user is. */
    public enum Ids {
        /** In a column of that name. */
        SUB_COLUMN,
        /** In cognito:username, as pools have it whose users sign in by e-mail. */
        USERNAME_IS_SUB
    }

    /**
     * The users of a file, which is read as they are asked for.
     *
     * @param metadata names of attributes that only admins can write, to be kept at WorkOS
     */
    public static UserExport of(Path file, Ids ids, Set<String> metadata) {
        String idColumn = ids == Ids.SUB_COLUMN ? "sub" : USERNAME;
        return new RowExport(
                () -> CsvTable.open(file, Set.of(idColumn)),
                idColumn,
                fields -> user(fields, ids, metadata));
    }

    private static ExportedUser user(Fields row, Ids ids, Set<String> metadata)
            throws UnusableField {
        String username = row.text(USERNAME, Account.LONGEST).orElse("");
        Map<String, String> attributes = attributes(row, metadata);
        if (ids == Ids.USERNAME_IS_SUB) {
            if (!UUID.matcher(username).matches()) {
                throw new UnusableField(
                        USERNAME, "is no UUID, so it is not the sub; add a column sub");
            }
            attributes.put("sub", username);
        }
        boolean factor = row.flag("cognito:mfa_enabled").orElse(false);
        Account account =
                new Account(
                        username,
                        Fields.ofTexts(attributes),
                        row.flag("enabled").orElse(true),
                        row.text("cognito:user_status", 64).orElse(""),
                        factor ? Set.of(FactorKind.OTHER) : Set.of());
        return Possessions.of(account, metadata);
    }

    /** Only what is read: a fault in another column costs nobody. */
    private static Map<String, String> attributes(Fields row, Set<String> metadata)
            throws UnusableField {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : row.names()) {
            if (READ.contains(name) || metadata.contains(name)) {
                row.text(name, Account.LONGEST).ifPresent(text -> attributes.put(name, text));
            } else if (name.startsWith("custom:")) {
                attributes.put(name, "not read");
            }
        }
        return attributes;
    }
}
