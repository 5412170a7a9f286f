package dev.segue.adapters.legacy.bundle;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A JSONL file of the package: what went otherwise, with users by their id alone. */
final class Notes implements AutoCloseable {

    private final Writer lines;
    private final String codeField;
    private final Map<String, Long> counts = new TreeMap<>();

    Notes(Path directory, PackageFile file, String codeField) throws IOException {
        this.lines = OwnersFile.write(file.in(directory));
        this.codeField = codeField;
    }

    void write(String code, Map<String, ?> details) throws IOException {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put(codeField, code);
        note.putAll(details);
        lines.write(JsonMapper.shared().writeValueAsString(note));
        lines.write('\n');
        counts.merge(code, 1L, Long::sum);
    }

    /** How many of each code there are. */
    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
