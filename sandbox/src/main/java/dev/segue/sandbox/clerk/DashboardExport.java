package dev.segue.sandbox.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The CSV that Clerk's dashboard makes of all users: the only thing that shows digests. */
final class DashboardExport {
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "first_name",
                    "last_name",
                    "username",
                    "primary_email_address",
                    "primary_phone_number",
                    "verified_email_addresses",
                    "unverified_email_addresses",
                    "verified_phone_numbers",
                    "unverified_phone_numbers",
                    "totp_secret",
                    "password_digest",
                    "password_hasher");

    private DashboardExport() {}

    static void write(List<Account> accounts, Writer out) {
        try {
            out.write(String.join(",", COLUMNS) + "\n");
            for (Account account : accounts) {
                String row =
                        row(account).map(DashboardExport::quoted).collect(Collectors.joining(","));
                out.write(row + "\n");
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> row(Account account) {
        JsonNode user = account.json();
        Secrets secrets = account.secrets();
        return Stream.of(
                account.id(),
                user.path("first_name").asString(""),
                user.path("last_name").asString(""),
                user.path("username").asString(""),
                account.primaryAddress().map(DashboardExport::text).orElse(""),
                account.primaryPhone().map(DashboardExport::text).orElse(""),
                list(account.addresses().filter(Account::isVerified)),
                list(account.addresses().filter(a -> !Account.isVerified(a))),
                list(account.phones().filter(Account::isVerified)),
                list(account.phones().filter(p -> !Account.isVerified(p))),
                secrets.totp() == null ? "" : secrets.totp(),
                secrets.digest() == null ? "" : secrets.digest(),
                secrets.hasher() == null ? "" : secrets.hasher().label());
    }

    private static String list(Stream<JsonNode> identifications) {
        return identifications.map(DashboardExport::text).collect(Collectors.joining(","));
    }

    private static String text(JsonNode identification) {
        String email = identification.path("email_address").asString("");
        return email.isEmpty() ? identification.path("phone_number").asString("") : email;
    }

    private static String quoted(String text) {
        boolean special = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
