package dev.segue.adapters.legacy.firebase;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Some accounts, as lookups and listings answer them.
 *
 * @param next the token of the page that follows
 */
record AccountPage(List<Account> accounts, Optional<String> next) {

    /**
     * Reads an answer.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON object
     */
    static AccountPage read(String body) {
        List<Account> accounts = new ArrayList<>();
        Optional<String> next = Optional.empty();
        try (JsonParser parser = AccountJson.parser(new StringReader(body))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("users") && value == JsonToken.START_ARRAY) {
                    addAll(accounts, parser);
                } else if (name.equals("nextPageToken") && value == JsonToken.VALUE_STRING) {
                    next = Optional.of(parser.getString()).filter(token -> !token.isEmpty());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new AccountPage(accounts, next);
    }

    private static void addAll(List<Account> accounts, JsonParser parser) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            accounts.add(AccountJson.read(parser));
        }
    }
}
