package dev.segue.bootstrap.cli;

import dev.segue.application.login.LogIn;
import dev.segue.bootstrap.cli.Stage.Actor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A process of Segue that does one thing and may die on the way. Arguments: {@code login|import},
 * the call to die at, {@code before|after}, the home, then settings. What to do it with comes on
 * standard input. Prints {@code calls=N} if it lives.
 */
public final class CrashingSegue {

    private CrashingSegue() {}

    public static void main(String[] args) throws IOException {
        String input;
        try (var reader =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            input = reader.readLine();
        }
        CrashPoint point = new CrashPoint(Integer.parseInt(args[1]), args[2].equals("after"));
        Map<String, Object> settings = new HashMap<>();
        Arrays.stream(args)
                .skip(4)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1]));
        Launch.Settings launch = new Launch.Settings(Path.of(args[3]), true, settings);
        try (Launch.Parts parts = parts(launch, point)) {
            if (args[0].equals("login")) {
                LogIn logIn = parts.get(LogIn.class);
                point.arm();
                logIn.logIn(Actor.parse(input).login());
            } else {
                importUsers(parts, point, Path.of(input));
            }
        }
        System.out.println("calls=" + point.calls());
    }

    private static Launch.Parts parts(Launch.Settings settings, CrashPoint point) {
        return Launch.parts(
                settings, context -> context.getBeanFactory().addBeanPostProcessor(point));
    }

    private static void importUsers(Launch.Parts parts, CrashPoint point, Path export) {
        Path hashConfig = export.resolveSibling("hash.json");
        StagedImport staged = StagedImport.of(parts, export, hashConfig, 1);
        point.arm();
        staged.run();
    }
}
