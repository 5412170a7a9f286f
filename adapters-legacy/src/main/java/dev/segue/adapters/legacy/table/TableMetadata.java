package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.Metadata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The columns {@code metadata.*} of a row, and the properties of a JSON object {@code metadata}.
 */
final class TableMetadata {

    private static final String PREFIX = "metadata.";

    private TableMetadata() {}

    static Metadata of(Fields row) throws UnusableField {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : row.names()) {
            if (name.startsWith(PREFIX)) {
                put(values, name.substring(PREFIX.length()), row.anyText(name));
            }
        }
        Optional<Fields> object = row.object("metadata");
        if (object.isPresent()) {
            for (String name : object.get().names()) {
                put(values, name, object.get().anyText(name));
            }
        }
        return Metadata.of(values);
    }

    private static void put(Map<String, String> values, String name, Optional<String> value) {
        value.ifPresent(text -> values.put(name, text));
    }
}
