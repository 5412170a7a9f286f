package dev.segue.adapters.legacy.firebase;

import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads accounts out of JSON, token by token, as Firebase's exports and answers hold them. */
final class AccountJson {

    /** In characters; a longer text in a field that is read breaks off the reading. */
    static final int LONGEST_TEXT = 1 << 20;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                    // A raw NUL in a name is that row's fault, not the file's.
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build();

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();
    private boolean secondFactor;

    private AccountJson() {}

    static JsonParser parser(Reader reader) {
        return JSON.createParser(ObjectReadContext.empty(), reader);
    }

    /** Reads the object that the parser has just entered, to its end. */
    static Account read(JsonParser parser) {
        AccountJson account = new AccountJson();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            account.take(name, parser);
        }
        return new Account(account.fields, account.faults, account.secondFactor);
    }

    private void take(String name, JsonParser parser) {
        if (name.equals("mfaInfo")) {
            secondFactor |= hasEntries(parser);
        } else if (!Account.READ.contains(name) || parser.hasToken(JsonToken.VALUE_NULL)) {
            parser.skipChildren();
        } else if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            faults.put(name, "is a list or an object, not a text; export again");
        } else if (fields.put(name, parser.getString()) != null) {
            faults.put(name, "is there twice; keep one");
        }
    }

    private static boolean hasEntries(JsonParser parser) {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            parser.skipChildren();
            // Rather one enrolled factor too many than one overlooked.
            return !parser.hasToken(JsonToken.VALUE_NULL);
        }
        boolean any = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            any = true;
            parser.skipChildren();
        }
        return any;
    }
}
