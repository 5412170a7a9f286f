package dev.segue.adapters.legacy.firebase;

import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.Reader;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** The rows of a JSON export: the entries of the list that its property "users" holds. */
final class JsonRows {

    private final JsonParser parser;
    private final RowCheck check;
    private boolean entered;
    private boolean listed;
    private boolean inList;
    private long number;

    JsonRows(Reader reader, RowCheck check) {
        this.parser = AccountJson.parser(reader);
        this.check = check;
    }

    /** The next row; empty at the end. */
    Optional<ExportRow> read() {
        try {
            while (inList || enterList()) {
                if (parser.nextToken() != JsonToken.END_ARRAY) {
                    number++;
                    return Optional.of(entry());
                }
                inList = false;
            }
            return Optional.empty();
        } catch (JacksonIOException e) {
            throw new UnreadableExport("the JSON export cannot be read on", e);
        } catch (JacksonException e) {
            // Without the cause: its message may quote a hash.
            throw broken("is broken or cut off");
        }
    }

    private ExportRow entry() {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            parser.skipChildren();
            return new UnreadableRow(number, "users", "has an entry that is no object; remove it");
        }
        return check.row(number, AccountJson.read(parser));
    }

    private boolean enterList() {
        if (!entered) {
            parser.nextToken();
            entered = true;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean users = parser.currentName().equals("users");
            JsonToken value = parser.nextToken();
            if (users && value == JsonToken.START_ARRAY) {
                listed = true;
                inList = true;
                return true;
            }
            parser.skipChildren();
        }
        if (!listed) {
            throw broken("has no list named users");
        }
        if (parser.nextToken() != null) {
            throw broken("goes on after its end");
        }
        return false;
    }

    private UnreadableExport broken(String what) {
        TokenStreamLocation at = parser.currentLocation();
        return new UnreadableExport(
                "the JSON export %s at line %d, column %d, after %d rows: export again"
                        .formatted(what, at.getLineNr(), at.getColumnNr(), number),
                null);
    }
}
