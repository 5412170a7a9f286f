package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two forms of an export, told by the first bytes of the file. */
enum ExportFormat {
    JSON,
    CSV;

    private static final int LOOKED_AT = 65_536;

    static ExportFormat of(Path file) {
        String start = start(file);
        if (start.startsWith("\u001F\u008B") || start.startsWith("PK\u0003\u0004")) {
            throw unfit(file, "is compressed: unpack it");
        }
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            throw unfit(file, "is UTF-16: export it again without converting it");
        }
        String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        if (text.isBlank()) {
            throw unfit(file, "is empty: export again");
        }
        return switch (text.stripLeading().charAt(0)) {
            case '{' -> JSON;
            case '[' -> throw unfit(file, "is a JSON list, not an object with a list named users");
            default -> CSV;
        };
    }

    private static String start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), ISO_8859_1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static UnreadableExport unreadable(Path file, IOException cause) {
        return new UnreadableExport("the export " + file + " cannot be read", cause);
    }

    private static UnreadableExport unfit(Path file, String why) {
        return new UnreadableExport("the export " + file + " " + why, null);
    }
}
