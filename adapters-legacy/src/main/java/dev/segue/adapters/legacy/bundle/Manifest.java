package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.JsonText;
import dev.segue.adapters.legacy.rows.TextFile;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a package says of itself.
 *
 * @param provider that its users come from, as its maker names it
 * @param counts of rows by the key of their file, as far as they are told
 */
record Manifest(String provider, Map<String, Long> counts) {

    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_TEXT = 1024;

    static Manifest read(Path directory) {
        Path file = PackageFile.MANIFEST.in(directory);
        try {
            return of(JsonText.object(text(file)));
        } catch (UnusableField e) {
            throw new UnreadableExport(
                    "the package's %s cannot be used: %s %s".formatted(file, e.field(), e.remedy()),
                    null);
        }
    }

    Optional<Long> count(PackageFile file) {
        return Optional.ofNullable(counts.get(file.key()));
    }

    private static Manifest of(Fields manifest) throws UnusableField {
        if (!manifest.required("schemaVersion", LONGEST_TEXT).equals("1")) {
            throw manifest.fault(
                    "schemaVersion", "is not 1; make the package with another version");
        }
        checkPaths(manifest);
        return new Manifest(manifest.required("provider", LONGEST_TEXT), counts(manifest));
    }

    /** A path of its own could lead out of the package. */
    private static void checkPaths(Fields manifest) throws UnusableField {
        Optional<Fields> files = manifest.object("files");
        if (files.isEmpty()) {
            throw manifest.fault("files", "is missing; make the package again");
        }
        for (PackageFile file : PackageFile.values()) {
            Optional<String> path = files.get().text(file.key(), LONGEST_TEXT);
            if (path.filter(some -> !some.equals(file.path())).isPresent()) {
                throw files.get().fault(file.key(), "is not " + file.path() + "; correct it");
            }
        }
    }

    private static Map<String, Long> counts(Fields manifest) throws UnusableField {
        Map<String, Long> counts = new HashMap<>();
        Optional<Fields> told = manifest.object("entitiesExported");
        if (told.isPresent()) {
            for (String key : told.get().names()) {
                String count = told.get().required(key, LONGEST_TEXT);
                if (!count.matches("[0-9]{1,12}")) {
                    throw told.get().fault(key, "is no count; make the package again");
                }
                counts.put(key, Long.valueOf(count));
            }
        }
        return counts;
    }

    private static String text(Path file) {
        CharBuffer text = CharBuffer.allocate(LONGEST);
        try (Reader reader = TextFile.open(file)) {
            boolean ended = false;
            while (!ended && text.hasRemaining()) {
                ended = reader.read(text) < 0;
            }
            return text.flip().toString();
        } catch (IOException e) {
            throw TextFile.brokenOff(file, 0, e);
        }
    }
}
