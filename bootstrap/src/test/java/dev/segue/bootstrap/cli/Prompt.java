package dev.segue.bootstrap.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as a person types them in a folder, and all that they put on the screen. */
final class Prompt {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final Path config;
    private final StringBuilder transcript = new StringBuilder();

    /** What one command left. */
    record Ran(int code, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    /** A prompt whose settings are a file in that folder. */
    Prompt(Path folder, Map<String, Object> settings) throws IOException {
        home = folder.resolve("home");
        config = folder.resolve("segue.properties");
        Files.writeString(
                config,
                settings.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().toString().replace("\\", "\\\\"))
                        .collect(Collectors.joining("\n")));
    }

    Ran run(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--json", "--home", home.toString(), "--config", config.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Segue.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        PrintStream before = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            int code = commandLine.execute(all.toArray(String[]::new));
            transcript.append(out).append(err).append(log.toString(StandardCharsets.UTF_8));
            return new Ran(code, out.toString(), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    /** All that was ever printed, the log included. */
    String transcript() {
        return transcript.toString();
    }

    Path home() {
        return home;
    }
}
