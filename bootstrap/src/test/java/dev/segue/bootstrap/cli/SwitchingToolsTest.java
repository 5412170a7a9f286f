package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of the migrations CLI, as the command writes it. */
class SwitchingToolsTest {

    @TempDir private Path folder;

    private Sandbox sandbox;
    private Prompt prompt;
    private List<String> table;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        sandbox.workOsState().rolesExist(Set.of("admin", "member"));
        MixedTenant tenant = TableMix.file(folder);
        table = tenant.source();
        Map<String, Object> settings = new HashMap<>(tenant.settings());
        settings.put("segue.workos.api-key", "sk_test_segue");
        settings.put("segue.workos.client-id", "client_segue");
        settings.put("segue.workos.base-url", sandbox.workOs());
        prompt = new Prompt(folder, settings);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void leaves_hashes_out_unless_told_and_lets_nobody_else_read() throws Exception {
        Path directory = folder.resolve("package");

        packaged(directory);

        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("$2a$", "$2b$", MixedTenant.TOTP);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    private Prompt.Ran packaged(Path directory, String... more) {
        List<String> arguments = new ArrayList<>(List.of("package"));
        arguments.addAll(table);
        arguments.addAll(List.of("--out", directory.toString()));
        arguments.addAll(List.of(more));
        return prompt.run(arguments);
    }
}
