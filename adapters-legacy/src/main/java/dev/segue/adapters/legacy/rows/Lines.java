package dev.segue.adapters.legacy.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of a text, of which none is held beyond a length, however long it is. */
final class Lines {

    private static final int BUFFER = 1 << 14;

    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int position;
    private int limit;
    private long read;

    /**
     * @param number from 1
     * @param text without its end; the start of the line if it is not complete
     */
    record Line(long number, String text, boolean complete) {}

    /**
     * @param longest line to be held, in characters
     */
    Lines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /**
     * The next line; empty at the end.
     *
     * @throws IOException each time once the text has broken off; the line that it broke off in is
     *     not given
     */
    Optional<Line> next() throws IOException {
        return ahead.isEmpty() ? read() : Optional.of(ahead.removeFirst());
    }

    /** Lines that were taken too early, in their order. */
    void giveBack(List<Line> taken) {
        taken.reversed().forEach(ahead::addFirst);
    }

    private Optional<Line> read() throws IOException {
        if (!isFilled()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        boolean complete = true;
        boolean ended = false;
        while (!ended && isFilled()) {
            int end = lineEnd();
            int room = longest - text.length();
            complete &= end - position <= room;
            text.append(buffer, position, Math.min(end - position, room));
            ended = end < limit;
            position = ended ? end + 1 : end;
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        read++;
        return Optional.of(new Line(read, text.toString(), complete));
    }

    /** How many lines have been read off the text, given or not. */
    long count() {
        return read;
    }

    private int lineEnd() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean isFilled() throws IOException {
        if (position == limit) {
            position = 0;
            limit = 0;
            limit = Math.max(0, reader.read(buffer, 0, BUFFER));
        }
        return position < limit;
    }
}
