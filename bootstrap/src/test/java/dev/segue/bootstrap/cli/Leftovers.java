package dev.segue.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Files that commands leave in a folder, searched byte by byte. */
final class Leftovers {

    private final Path folder;
    private final Set<Path> there;

    private Leftovers(Path folder, Set<Path> there) {
        this.folder = folder;
        this.there = there;
    }

    /** Files that are there now are somebody else's. */
    static Leftovers from(Path folder) throws IOException {
        return new Leftovers(folder, files(folder));
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new HashSet<>(all.filter(Files::isRegularFile).toList());
        }
    }

    /** The names of the files that have this text, plainly or in hexadecimal digits. */
    List<String> with(String text) throws IOException {
        byte[] plain = text.getBytes(UTF_8);
        List<byte[]> forms =
                List.of(
                        plain,
                        HexFormat.of().formatHex(plain).getBytes(UTF_8),
                        HexFormat.of().formatHex(plain).toUpperCase(Locale.ROOT).getBytes(UTF_8));
        Set<Path> left = files(folder);
        left.removeAll(there);
        Stream.Builder<String> names = Stream.builder();
        for (Path file : left) {
            byte[] content = Files.readAllBytes(file);
            if (forms.stream().anyMatch(form -> contains(content, form))) {
                names.add(file.getFileName().toString());
            }
        }
        return names.build().toList();
    }

    private static boolean contains(byte[] content, byte[] form) {
        for (int at = 0; at <= content.length - form.length; at++) {
            int matched = 0;
            while (matched < form.length && content[at + matched] == form[matched]) {
                matched++;
            }
            if (matched == form.length) {
                return true;
            }
        }
        return false;
    }
}
