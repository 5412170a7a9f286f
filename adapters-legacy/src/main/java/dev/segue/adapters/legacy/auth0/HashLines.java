package dev.segue.adapters.legacy.auth0;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's lines by the place where they begin. Safe for use by several threads. */
final class HashLines implements AutoCloseable {

    private static final int LONGEST = 1 << 20;
    private static final int CHUNK = 2048;
    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final FileChannel channel;

    private HashLines(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes a line. */
    interface Visitor {
        void visit(long place, String line);
    }

    static HashLines open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file);
            ByteBuffer start = ByteBuffer.allocate(2);
            channel.read(start, 0);
            if (start.get(0) == 0x1F && start.get(1) == (byte) 0x8B) {
                channel.close();
                throw new UnreadableExport(
                        "the hash export " + file + " is packed: unpack it with gunzip", null);
            }
            return new HashLines(file, channel);
        } catch (IOException e) {
            throw new UnreadableExport("the hash export " + file + " cannot be read", e);
        }
    }

    Path file() {
        return file;
    }

    /** Shows all lines that are not too long to be one, in their order. */
    void each(Visitor visitor) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(CHUNK);
            long begin = 0;
            long place = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                place++;
                if (next == '\n') {
                    show(visitor, begin, line);
                    begin = place;
                } else if (line.size() <= LONGEST) {
                    line.write(next);
                }
            }
            show(visitor, begin, line);
        } catch (IOException e) {
            throw new UnreadableExport("the hash export " + file + " cannot be read on", e);
        }
    }

    private static void show(Visitor visitor, long begin, ByteArrayOutputStream line) {
        if (line.size() > 0 && line.size() <= LONGEST) {
            visitor.visit(begin, text(line));
        }
        line.reset();
    }

    /** The line that begins there. */
    String at(long place) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(CHUNK);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try {
            while (line.size() <= LONGEST) {
                chunk.clear();
                int read = channel.read(chunk, place + line.size());
                int end = end(chunk, Math.max(read, 0));
                line.write(chunk.array(), 0, end);
                if (end < CHUNK) {
                    break;
                }
            }
            return text(line);
        } catch (IOException e) {
            throw new UnreadableExport("the hash export " + file + " cannot be read on", e);
        }
    }

    private static String text(ByteArrayOutputStream line) {
        String text = line.toString(UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static int end(ByteBuffer chunk, int read) {
        int end = 0;
        while (end < read && chunk.get(end) != '\n') {
            end++;
        }
        return end;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UnreadableExport("the hash export " + file + " cannot be closed", e);
        }
    }
}
