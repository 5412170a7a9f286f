package dev.segue.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.application.fakes.FakeWorkOs;
import dev.segue.application.fakes.World;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiGuideTest {

    private static final String GUIDE = guide();
    private static final WorkOsLogin STEP =
            new WorkOsLogin.StepRequired(FakeWorkOs.step(WorkOsStep.Kind.EMAIL_VERIFICATION));

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    private static String guide() {
        try {
            return Files.readString(Path.of("..", "docs", "api.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lists_every_problem_with_its_status(ProblemType type) {
        assertThat(GUIDE).contains("| `" + type.slug() + "` | " + type.status().value() + " | ");
    }

    @Test
    void describes_every_route() {
        Json.read(server.get("/openapi.json").body())
                .path("paths")
                .forEachEntry((path, item) ->
                        item.propertyNames()
                                .forEach(verb -> assertThat(GUIDE).contains(heading(verb, path))));
    }

    @Test
    void shows_only_requests_that_the_api_understands() {
        Matcher examples =
                Pattern.compile("\"\\$S(/[^\"?]*)[^\"]*\" -H \"\\$K\" -H \"\\$J\"[^']*-d '([^']+)'")
                        .matcher(GUIDE);
        int found = 0;
        while (examples.find()) {
            found++;
            world.workOs().faults().answerNextLogin(STEP);
            String verb = examples.group(1).endsWith("/email") ? "PUT" : "POST";
            Answer answer = server.send(verb, examples.group(1), examples.group(2));
            assertThat(answer.status()).as(examples.group()).isIn(200, 202, 204, 404, 409);
        }
        assertThat(found).isEqualTo(7);
    }

    private static String heading(String verb, String path) {
        return "### `" + verb.toUpperCase(Locale.ROOT) + " " + path + "`";
    }
}
