package dev.segue.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The function that docs/providers/cognito.md shows, run by Node.js as Lambda would run it. */
final class NodeLambda implements UnaryOperator<String> {

    private static final Path GUIDE = Path.of("..", "docs", "providers", "cognito.md");

    private static final String RUNTIME =
            """
            import { handler } from "./index.mjs";
            const chunks = [];
            for await (const chunk of process.stdin) chunks.push(chunk);
            const event = JSON.parse(Buffer.concat(chunks).toString("utf8"));
            process.stdout.write(JSON.stringify(await handler(event)));
            """;

    private final Path folder;
    private final String url;
    private final String key;

    NodeLambda(Path folder, String url, String key) throws IOException {
        this.folder = folder;
        this.url = url;
        this.key = key;
        Matcher code =
                Pattern.compile("```js\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertThat(code.find()).as("the guide shows the function").isTrue();
        Files.writeString(folder.resolve("index.mjs"), code.group(1));
        Files.writeString(folder.resolve("run.mjs"), RUNTIME);
    }

    /** The event that the function returns; one that throws has refused. */
    @Override
    public String apply(String event) {
        try {
            ProcessBuilder node = new ProcessBuilder("node", "run.mjs").directory(folder.toFile());
            node.environment().put("SEGUE_URL", url);
            node.environment().put("SEGUE_SERVICE_KEY", key);
            Process process = node.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().write(event.getBytes(UTF_8));
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return fail("node does not end");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("the function throws");
            }
            return answer;
        } catch (IOException e) {
            return fail("node cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted", e);
        }
    }
}
