package dev.segue.benchmarks.login;

import dev.segue.benchmarks.place.Unusable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs that are measured, as the launcher names them in system properties. */
record Jars(Path segue, Path sandbox) {

    static Jars ofLauncher() {
        return new Jars(jar("segue.jar"), jar("segue.sandbox.jar"));
    }

    private static Path jar(String property) {
        String path = System.getProperty(property, "");
        if (!Files.isRegularFile(Path.of(path))) {
            throw new Unusable("-D" + property + " names no file: run ./segue bench login");
        }
        return Path.of(path).toAbsolutePath();
    }

    /** A command that runs a jar as the launcher runs the service, within 512 MB. */
    static List<String> command(Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
