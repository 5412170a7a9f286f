package dev.segue.adapters.legacy.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file: UTF-8 with or without a byte order mark, plain or gzip. Bytes that are no
 * UTF-8 are read as half a character, which no UTF-8 can hold, so that only their row fails. Where
 * the file breaks off, all that is whole before is read first.
 */
public final class TextFile extends FilterReader {

    /** What bytes that are no UTF-8 are read as. */
    public static final String NOT_UTF_8 = "\uDC80";

    private static final int LONGEST_MARK = 3;

    private final BreakableStream source;

    private TextFile(BreakableStream source, InputStream plain) {
        super(
                new InputStreamReader(
                        plain,
                        UTF_8.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .replaceWith(NOT_UTF_8)));
        this.source = source;
    }

    /**
     * Opens a file; its form is told by its first bytes, never by its name.
     *
     * @throws UnreadableExport if it cannot be read, or is a ZIP archive or UTF-16
     */
    public static TextFile open(Path file) {
        try {
            return of(file, Files.newInputStream(file));
        } catch (IOException e) {
            throw new UnreadableExport("the export " + file + " cannot be read", e);
        }
    }

    /** As {@link #open(Path)}, of bytes that are on their way from some source. */
    static TextFile of(Object source, InputStream bytes) {
        try {
            return text(source, bytes);
        } catch (IOException e) {
            throw new UnreadableExport("the export " + source + " cannot be read", e);
        }
    }

    /**
     * What a reader of the file says when it breaks off.
     *
     * @param lines that were read before
     */
    public static UnreadableExport brokenOff(Object file, long lines, IOException cause) {
        return new UnreadableExport(
                "the export %s breaks off after line %d; fetch it again".formatted(file, lines),
                cause);
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        return character < 0 ? end() : character;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        return count < 0 ? end() : count;
    }

    private int end() throws IOException {
        source.throwIfBroken();
        return -1;
    }

    private static TextFile text(Object file, InputStream bytes) throws IOException {
        try {
            InputStream start = new BufferedInputStream(bytes);
            // A buffer that meets an exception loses what it has filled in the same go as well.
            BreakableStream whole =
                    new BreakableStream(
                            startsWith(start, 0x1F, 0x8B)
                                    ? new GZIPInputStream(start, 1 << 16)
                                    : start);
            InputStream plain = new BufferedInputStream(whole);
            if (startsWith(plain, 'P', 'K', 3)) {
                throw unfit(file, "is a ZIP archive: unpack it");
            }
            if (startsWith(plain, 0xFE, 0xFF) || startsWith(plain, 0xFF, 0xFE)) {
                throw unfit(file, "is UTF-16: save it as UTF-8");
            }
            if (startsWith(plain, 0xEF, 0xBB, 0xBF)) {
                plain.skipNBytes(LONGEST_MARK);
            }
            return new TextFile(whole, plain);
        } catch (IOException | UnreadableExport e) {
            bytes.close();
            throw e;
        }
    }

    private static boolean startsWith(InputStream in, int... expected) throws IOException {
        in.mark(LONGEST_MARK);
        boolean same = true;
        for (int next : expected) {
            same = same && in.read() == next;
        }
        in.reset();
        return same;
    }

    private static UnreadableExport unfit(Object file, String why) {
        return new UnreadableExport("the export " + file + " " + why, null);
    }
}
