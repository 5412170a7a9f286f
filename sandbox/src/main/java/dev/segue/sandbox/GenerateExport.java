package dev.segue.sandbox;

import dev.segue.sandbox.generate.ExportFiles;
import dev.segue.sandbox.generate.ExportPlan;
import dev.segue.sandbox.generate.TenantFiles;
import dev.segue.sandbox.generate.TenantPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Writes an invented export with real hashes, for rehearsals and benchmarks. */
public final class GenerateExport {
    private static final Set<String> VALUED =
            Set.of(
                    "--provider",
                    "--users",
                    "--seed",
                    "--cost",
                    "--hashes-out",
                    "--organizations-out",
                    "--out",
                    "--hash-config-out",
                    "--passwords-out",
                    "--rounds",
                    "--mem-cost");

    private GenerateExport() {}

    /** Run it without options to see them. Bad ones end it with status 2. */
    public static void main(String[] args) throws IOException {
        try {
            Map<String, String> options = options(args);
            if (options.getOrDefault("--provider", "firebase").equals("auth0")) {
                writeTenant(options);
                return;
            }
            ExportPlan plan = plan(options);
            ExportFiles files =
                    new ExportFiles(
                            Path.of(required(options, "--out")),
                            Path.of(required(options, "--hash-config-out")),
                            options.containsKey("--passwords-out")
                                    ? Path.of(options.get("--passwords-out"))
                                    : null);
            files.write(plan);
            System.out.println("generated " + plan.users() + " users in " + files.users());
        } catch (IllegalArgumentException e) {
            System.err.println("generate: " + e.getMessage());
            System.err.println(
                    "usage: --users N --seed N --out users.json --hash-config-out hash.json"
                            + " [--passwords-out passwords.csv] [--rounds 8] [--mem-cost 14]"
                            + " [--plain]\n   or: --provider auth0 --users N --seed N --out users.json"
                            + " --hashes-out hashes.json --organizations-out organizations.json"
                            + " [--passwords-out passwords.csv] [--cost 10] [--plain]");
            System.exit(2);
        }
    }

    private static void writeTenant(Map<String, String> options) throws IOException {
        TenantPlan plan =
                new TenantPlan(
                        Integer.parseInt(required(options, "--users")),
                        Long.parseLong(options.getOrDefault("--seed", "42")),
                        options.containsKey("--plain"),
                        Integer.parseInt(options.getOrDefault("--cost", "10")));
        TenantFiles files =
                new TenantFiles(
                        Path.of(required(options, "--out")),
                        Path.of(required(options, "--hashes-out")),
                        Path.of(required(options, "--organizations-out")),
                        options.containsKey("--passwords-out")
                                ? Path.of(options.get("--passwords-out"))
                                : null);
        files.write(plan);
        System.out.println("generated " + plan.users() + " users in " + files.users());
    }

    private static ExportPlan plan(Map<String, String> options) {
        return new ExportPlan(
                Integer.parseInt(required(options, "--users")),
                Long.parseLong(options.getOrDefault("--seed", "42")),
                options.containsKey("--plain"),
                Integer.parseInt(options.getOrDefault("--rounds", "8")),
                Integer.parseInt(options.getOrDefault("--mem-cost", "14")));
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--plain")) {
                options.put(args[i], "");
            } else if (VALUED.contains(args[i]) && i + 1 < args.length) {
                options.put(args[i], args[++i]);
            } else {
                throw new IllegalArgumentException("what is " + args[i] + "?");
            }
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is required");
        }
        return value;
    }
}
