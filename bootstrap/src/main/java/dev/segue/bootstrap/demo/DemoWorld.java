package dev.segue.bootstrap.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processes and files of one demo, all below one folder. */
final class DemoWorld implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Pattern SANDBOX = Pattern.compile("workos=(\\S+) firebase=(\\S+)");
    private static final Pattern SERVING = Pattern.compile("serving on port (\\d+)");

    private final Path folder;
    private final Path segueJar;
    private final Path sandboxJar;
    private final Map<String, String> environment = new HashMap<>();
    private Child sandbox;
    private Child service;
    private HttpJson workOs;
    private HttpJson firebase;
    private HttpJson api;
    private URI apiAddress;

    DemoWorld(Path folder, Path segueJar, Path sandboxJar) {
        this.folder = folder;
        this.segueJar = segueJar;
        this.sandboxJar = sandboxJar;
    }

    Path users() {
        return folder.resolve("users.json");
    }

    Path hashConfig() {
        return folder.resolve("hash.json");
    }

    Path home() {
        return folder.resolve("home");
    }

    HttpJson workOs() {
        return workOs;
    }

    HttpJson api() {
        return api;
    }

    URI apiAddress() {
        return apiAddress;
    }

    /** Makes the export; answers those who may log in, whose passwords stay in memory only. */
    List<DemoUser> generate(int count, long seed) throws IOException {
        Path passwords = folder.resolve("passwords.csv");
        List<String> call =
                List.of(
                        sandboxJar.toString(),
                        "generate",
                        "--users",
                        Integer.toString(count),
                        "--seed",
                        Long.toString(seed),
                        "--out",
                        users().toString(),
                        "--hash-config-out",
                        hashConfig().toString(),
                        "--passwords-out",
                        passwords.toString(),
                        "--mem-cost",
                        "11");
        try (Child generator = Child.start("generate", folder, call, Map.of(), "")) {
            if (generator.awaitEnd(Duration.ofMinutes(3)) != 0) {
                throw new DemoFailed(generator.output());
            }
        }
        Set<String> disabled = disabled();
        try (Stream<String> lines = Files.lines(passwords)) {
            return lines.skip(1)
                    .map(DemoUser::parse)
                    .filter(user -> !disabled.contains(user.email()))
                    .toList();
        } finally {
            Files.delete(passwords);
        }
    }

    private Set<String> disabled() throws IOException {
        Set<String> emails = new HashSet<>();
        for (JsonNode user : JsonMapper.builder().build().readTree(users()).path("users")) {
            if (user.path("disabled").asBoolean(false)) {
                emails.add(user.path("email").asString(""));
            }
        }
        return emails;
    }

    void startSandbox() throws IOException {
        sandbox = Child.start("sandbox", folder, List.of(sandboxJar.toString()), Map.of(), "");
        Matcher ready = sandbox.awaitLine(SANDBOX, START);
        workOs = new HttpJson(URI.create(ready.group(1)), "sk_test_segue");
        firebase = new HttpJson(URI.create(ready.group(2)), "owner");
        environment.put("SEGUE_WORKOS_APIKEY", "sk_test_segue");
        environment.put("SEGUE_WORKOS_CLIENTID", "client_segue");
        environment.put("SEGUE_WORKOS_BASEURL", ready.group(1));
        environment.put("SEGUE_FIREBASE_PROJECTID", "demo-segue");
        environment.put("SEGUE_FIREBASE_APIKEY", "firebase-web-key");
        environment.put("SEGUE_FIREBASE_BASEURL", ready.group(2));
        environment.put("SEGUE_FIREBASE_HASHCONFIG", hashConfig().toString());
        firebase.postFile("/_sandbox/firebase/hash-config", hashConfig());
        firebase.postFile("/_sandbox/firebase/load", users());
    }

    /** Gives an account whose hash the export does not show its password at Firebase. */
    void knowAtFirebase(DemoUser user) {
        firebase.post(
                "/_sandbox/firebase/foreign-password",
                Map.of("email", user.email(), "password", user.password()));
    }

    void startService() throws IOException {
        service = segue("serve", "", "serve", "--port", "0");
        String port = service.awaitLine(SERVING, START).group(1);
        apiAddress = URI.create("http://127.0.0.1:" + port);
        api = new HttpJson(apiAddress, Files.readString(home().resolve("service.key")).strip());
    }

    void stopService() {
        service.close();
    }

    /** Starts a command of Segue against the demo's database. */
    Child segue(String name, String input, String... arguments) {
        List<String> call = new ArrayList<>();
        call.add(segueJar.toString());
        call.addAll(List.of(arguments));
        call.addAll(List.of("--home", home().toString()));
        return Child.start(name, folder, call, environment, input);
    }

    /** What a person would export before trying commands by hand. */
    String environmentForShell() {
        StringBuilder text = new StringBuilder("export SEGUE_HOME=" + home());
        environment.forEach(
                (name, value) -> text.append(' ').append(name).append('=').append(value));
        return text.toString();
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
