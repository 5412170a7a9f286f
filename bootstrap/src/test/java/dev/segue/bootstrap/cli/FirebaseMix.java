package dev.segue.bootstrap.cli;

import static dev.segue.application.plan.MigrationPath.BLOCKED;
import static dev.segue.application.plan.MigrationPath.HASH_IMPORT;
import static dev.segue.application.plan.MigrationPath.JIT;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.plan.MigrationPath;
import dev.segue.bootstrap.cli.MixedTenant.Member;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.generate.ExportFiles;
import dev.segue.sandbox.generate.ExportPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Firebase's mixed project. It has no organizations and never shows secrets of factors. */
final class FirebaseMix {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Firebase also leaves out hashes that it cannot export: no hash is not yet no password. */
    private static final List<MigrationPath> PATHS =
            List.of(HASH_IMPORT, HASH_IMPORT, JIT, BLOCKED, BLOCKED, JIT);

    private FirebaseMix() {}

    static MixedTenant file(Sandbox sandbox, Path folder) throws IOException {
        return load(sandbox, folder, folder.resolve("users.json").toString());
    }

    static MixedTenant live(Sandbox sandbox, Path folder) throws IOException {
        return load(sandbox, folder, "--live");
    }

    private static MixedTenant load(Sandbox sandbox, Path folder, String from) throws IOException {
        Path users = folder.resolve("users.json");
        Path config = folder.resolve("hash.json");
        Path passwords = folder.resolve("passwords.csv");
        ExportPlan plan = ExportPlan.of(PATHS.size(), 11).withoutSpecialKinds();
        new ExportFiles(users, config, passwords).write(plan.atCost(1, 4));
        JsonNode export = JSON.readTree(users);
        List<String> hidden = hashes(export);
        hidden.add(JSON.readTree(config).path("base64_signer_key").asString());
        mix(export.path("users"));
        Files.writeString(users, export.toString());
        sandbox.firebaseState().hashConfig(Files.readString(config));
        sandbox.firebaseState().load(new ByteArrayInputStream(export.toString().getBytes(UTF_8)));
        List<Member> people = people(export.path("users"), Files.readAllLines(passwords));
        Files.delete(passwords);
        return new MixedTenant(
                List.of("firebase", from, "--hash-config", config.toString()),
                settings(sandbox),
                people,
                hidden);
    }

    /** Plain users become one of each kind, in the order of the paths. */
    private static void mix(JsonNode users) {
        ((ObjectNode) users.get(2)).remove(List.of("passwordHash", "salt"));
        ((ObjectNode) users.get(3)).put("disabled", true);
        ((ObjectNode) users.get(4))
                .putArray("mfaInfo")
                .addObject()
                .put("mfaEnrollmentId", "factor-1")
                .put("enrolledAt", "2024-05-01T10:00:00Z")
                .putObject("totpInfo");
        ObjectNode google = ((ObjectNode) users.get(5)).remove(List.of("passwordHash", "salt"));
        google.putArray("providerUserInfo")
                .addObject()
                .put("providerId", "google.com")
                .put("rawId", "100000000000000006")
                .put("email", google.path("email").asString());
    }

    private static List<String> hashes(JsonNode export) {
        List<String> hashes = new ArrayList<>();
        for (JsonNode user : export.path("users")) {
            hashes.add(user.path("passwordHash").asString());
            hashes.add(user.path("salt").asString());
        }
        return hashes;
    }

    private static List<Member> people(JsonNode users, List<String> passwords) {
        List<Member> people = new ArrayList<>();
        for (int i = 0; i < PATHS.size(); i++) {
            boolean hasPassword = !users.get(i).path("passwordHash").asString("").isEmpty();
            people.add(
                    new Member(
                            users.get(i).path("localId").asString(),
                            users.get(i).path("email").asString(),
                            hasPassword ? passwords.get(i + 1).split(",", -1)[1] : "",
                            PATHS.get(i)));
        }
        return people;
    }

    private static Map<String, String> settings(Sandbox sandbox) {
        return Map.of(
                "segue.firebase.project-id", "demo-segue",
                "segue.firebase.api-key", "firebase-web-key",
                "segue.firebase.base-url", sandbox.firebase().toString(),
                "segue.firebase.timeout", "30s");
    }
}
