package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.sandbox.generate.ExportFiles;
import dev.segue.sandbox.generate.ExportPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class GeneratedExportTest {
    private static final ExportPlan CHEAP = ExportPlan.of(2000, 42).atCost(1, 2);

    @TempDir private Path directory;

    @Test
    void is_the_same_for_the_same_seed_and_another_for_another() throws IOException {
        assertThat(Files.readString(written("a", CHEAP).users()))
                .isEqualTo(Files.readString(written("b", CHEAP).users()))
                .isNotEqualTo(
                        Files.readString(
                                written("c", ExportPlan.of(2000, 43).atCost(1, 2)).users()));
    }

    @Test
    void has_unlike_users_and_the_special_kinds_in_about_their_share() throws IOException {
        List<JsonNode> users = users(written("a", CHEAP));

        assertThat(users).hasSize(2000);
        assertThat(users)
                .extracting(user -> user.get("localId").asString())
                .doesNotHaveDuplicates();
        assertThat(users)
                .extracting(user -> user.get("localId").asString().substring(4, 12))
                .doesNotHaveDuplicates();
        assertThat(count(users, user -> !user.get("emailVerified").asBoolean()))
                .isBetween(60L, 140L);
        assertThat(count(users, user -> user.has("disabled"))).isBetween(15L, 70L);
        assertThat(count(users, user -> user.has("mfaInfo"))).isBetween(15L, 70L);
        assertThat(count(users, user -> !user.get("providerUserInfo").isEmpty()))
                .isBetween(30L, 95L);
        assertThat(count(users, user -> user.path("passwordHash").asString("").isEmpty()))
                .isBetween(50L, 125L);
    }

    @Test
    void can_be_without_special_kinds() throws IOException {
        List<JsonNode> users = users(written("a", CHEAP.withoutSpecialKinds()));

        assertThat(users)
                .allSatisfy(user -> {
                    assertThat(user.get("emailVerified").asBoolean()).isTrue();
                    assertThat(user.get("passwordHash").asString()).isNotEmpty();
                    assertThat(user.has("disabled")).isFalse();
                    assertThat(user.has("mfaInfo")).isFalse();
                });
    }

    @Test
    void lets_everybody_in_with_the_password_it_noted() throws IOException {
        ExportFiles files = written("a", ExportPlan.of(30, 7).atCost(2, 4).withoutSpecialKinds());
        List<String> noted = Files.readAllLines(files.passwords());
        assertThat(noted).hasSize(31).first().isEqualTo("email,password,blank_hash");

        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                InputStream export = Files.newInputStream(files.users())) {
            sandbox.firebaseState().hashConfig(Files.readString(files.hashConfig()));
            assertThat(sandbox.firebaseState().load(export)).isEqualTo(30);
            Client firebase = new Client(sandbox.firebase(), null);
            for (String line : noted.subList(1, noted.size())) {
                String[] fields = line.split(",");
                Client.Answer in =
                        firebase.post(
                                "/v1/accounts:signInWithPassword?key=firebase-web-key",
                                "{\"email\":\"%s\",\"password\":\"%s\"}"
                                        .formatted(fields[0], fields[1]));
                assertThat(in.text("email")).isEqualTo(fields[0]);
            }
        }
    }

    private ExportFiles written(String name, ExportPlan plan) throws IOException {
        ExportFiles files =
                new ExportFiles(
                        directory.resolve(name + ".json"),
                        directory.resolve(name + "-hash.json"),
                        directory.resolve(name + ".csv"));
        files.write(plan);
        return files;
    }

    private static List<JsonNode> users(ExportFiles files) throws IOException {
        return Client.JSON
                .readTree(Files.readString(files.users()))
                .get("users")
                .valueStream()
                .toList();
    }

    private static long count(List<JsonNode> users, Predicate<JsonNode> kind) {
        return users.stream().filter(kind).count();
    }
}
