package dev.segue.benchmarks.login;

import dev.segue.benchmarks.place.Child;
import dev.segue.benchmarks.place.Unusable;
import dev.segue.benchmarks.place.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real service between stand-ins without rate limits, and users at the legacy side.
 *
 * @param segue the service
 * @param workOs the stand-in that both sides of the comparison end at
 */
record World(Target segue, Target workOs, List<Account> accounts) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SANDBOX = Pattern.compile("workos=(\\S+) firebase=(\\S+)");
    private static final Pattern SERVING = Pattern.compile("serving on port (\\d+)");
    private static final String API_KEY = "sk_test_segue";
    private static final String CLIENT_ID = "client_segue";

    /**
     * Far above what can happen here, so that the write limit of WorkOS is not what is measured.
     */
    private static final String UNLIMITED = "1000000";

    static World start(Workspace workspace, Jars jars, int users) {
        Path folder = workspace.folder();
        Child generator = generate(workspace, jars, users);
        Child sandbox =
                Child.start(
                        workspace,
                        "sandbox",
                        Jars.command(jars.sandbox(), "--no-limits"),
                        Map.of());
        Matcher addresses = sandbox.awaitLine(SANDBOX, PATIENCE);
        URI workOs = URI.create(addresses.group(1));
        URI firebase = URI.create(addresses.group(2));
        generator.succeed(PATIENCE);
        Http.postFile(
                firebase.resolve("/_sandbox/firebase/hash-config"), folder.resolve("hash.json"));
        Http.postFile(firebase.resolve("/_sandbox/firebase/load"), folder.resolve("users.json"));
        Child service =
                Child.start(
                        workspace,
                        "segue",
                        Jars.command(
                                jars.segue(),
                                "serve",
                                "--port",
                                "0",
                                "--home",
                                folder.resolve("home").toString()),
                        environment(folder, workOs, firebase));
        String port = service.awaitLine(SERVING, PATIENCE).group(1);
        URI segue = URI.create("http://127.0.0.1:" + port);
        return new World(
                Target.segue(segue, serviceKey(folder)),
                Target.workOs(workOs, CLIENT_ID, API_KEY),
                accounts(folder.resolve("passwords.csv")));
    }

    /** The cost of a hash is low: Segue is to be measured, not what the stand-ins compute. */
    private static Child generate(Workspace workspace, Jars jars, int users) {
        Path folder = workspace.folder();
        return Child.start(
                workspace,
                "generate",
                Jars.command(
                        jars.sandbox(),
                        "generate",
                        "--plain",
                        "--users",
                        Integer.toString(users),
                        "--out",
                        folder.resolve("users.json").toString(),
                        "--hash-config-out",
                        folder.resolve("hash.json").toString(),
                        "--passwords-out",
                        folder.resolve("passwords.csv").toString(),
                        "--mem-cost",
                        "4"),
                Map.of());
    }

    private static Map<String, String> environment(Path folder, URI workOs, URI firebase) {
        return Map.of(
                "SEGUE_WORKOS_APIKEY",
                API_KEY,
                "SEGUE_WORKOS_CLIENTID",
                CLIENT_ID,
                "SEGUE_WORKOS_BASEURL",
                workOs.toString(),
                "SEGUE_WORKOS_LIVESHARE",
                UNLIMITED,
                "SEGUE_FIREBASE_PROJECTID",
                "demo-segue",
                "SEGUE_FIREBASE_APIKEY",
                "firebase-web-key",
                "SEGUE_FIREBASE_BASEURL",
                firebase.toString(),
                "SEGUE_FIREBASE_HASHCONFIG",
                folder.resolve("hash.json").toString());
    }

    private static String serviceKey(Path folder) {
        try {
            return Files.readString(folder.resolve("home").resolve("service.key")).strip();
        } catch (IOException e) {
            throw new Unusable("the service has made no service.key", e);
        }
    }

    private static List<Account> accounts(Path passwords) {
        try (Stream<String> lines = Files.lines(passwords)) {
            return lines.skip(1).map(Account::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
