package dev.segue.bootstrap.cli;

import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.login.LogIn;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.port.ClientContext;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.generate.ExportFiles;
import dev.segue.sandbox.generate.ExportPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sandbox with a Firebase project of made-up users, and Segue's settings for it. */
final class Stage implements AutoCloseable {

    /** A user whose password the export carries as a hash. */
    record Actor(String email, String password) {
        static Actor parse(String line) {
            String[] fields = line.split(",", -1);
            return new Actor(fields[0], fields[1]);
        }

        LoginRequest login() {
            return new LoginRequest(
                    EmailAddress.parse(email).orElseThrow(),
                    new Password(password),
                    ClientContext.UNKNOWN);
        }
    }

    private final Sandbox sandbox;
    private final Path folder;
    private final List<Actor> actors;
    private final Map<String, Object> properties;

    private Stage(
            Sandbox sandbox, Path folder, List<Actor> actors, Map<String, Object> properties) {
        this.sandbox = sandbox;
        this.folder = folder;
        this.actors = actors;
        this.properties = properties;
    }

    /** Makes up users whose hashes cost little, and loads them. */
    static Stage open(TestDatabase database, Path folder, int users, SandboxOptions options)
            throws IOException {
        Path passwords = folder.resolve("passwords.csv");
        Path export = folder.resolve("users.json");
        Path hashConfig = folder.resolve("hash.json");
        new ExportFiles(export, hashConfig, passwords)
                .write(ExportPlan.of(users, 42).withoutSpecialKinds().atCost(1, 4));
        Sandbox sandbox = Sandbox.start(options);
        sandbox.firebaseState().hashConfig(Files.readString(hashConfig));
        try (InputStream in = Files.newInputStream(export)) {
            sandbox.firebaseState().load(in);
        }
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("segue.workos.api-key", options.workOsApiKey());
        properties.put("segue.workos.client-id", options.workOsClientId());
        properties.put("segue.workos.base-url", sandbox.workOs().toString());
        properties.put("segue.firebase.project-id", options.firebaseProject());
        properties.put("segue.firebase.api-key", options.firebaseApiKey());
        properties.put("segue.firebase.base-url", sandbox.firebase().toString());
        properties.put("segue.firebase.hash-config", hashConfig.toString());
        properties.put("segue.login.lease", "2s");
        try (Stream<String> lines = Files.lines(passwords)) {
            List<Actor> actors = lines.skip(1).map(Actor::parse).toList();
            return new Stage(sandbox, folder, actors, properties);
        } finally {
            Files.delete(passwords);
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    List<Actor> actors() {
        return actors;
    }

    Path export() {
        return folder.resolve("users.json");
    }

    Path hashConfig() {
        return folder.resolve("hash.json");
    }

    Path home() {
        return folder.resolve("home");
    }

    Map<String, Object> properties() {
        return properties;
    }

    Launch.Settings settings() {
        return new Launch.Settings(home(), true, properties);
    }

    /** Segue's parts, as a command would have them. */
    Launch.Parts parts() {
        return Launch.parts(settings());
    }

    static LoginAnswer logIn(Launch.Parts parts, Actor actor) {
        return parts.get(LogIn.class).logIn(actor.login());
    }

    /** Whether the answer says that the password was right. */
    static boolean accepted(LoginAnswer answer) {
        return answer instanceof LoginAnswer.SignedInAtWorkOs
                || answer instanceof LoginAnswer.SignedInAtLegacy
                || answer instanceof LoginAnswer.WorkOsStepDue;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
