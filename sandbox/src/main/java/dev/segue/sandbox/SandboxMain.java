package dev.segue.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Runs a sandbox until the process is killed, or {@code generate}s an export. */
public final class SandboxMain {
    private static final String USAGE =
            "usage: [--workos-port N] [--firebase-port N] [--auth0-port N] [--cognito-port N]"
                    + " [--clerk-port N] [--no-limits]"
                    + " | generate ...";

    private SandboxMain() {}

    /** Prints where the stand-ins listen, then serves. Exit 1: port taken; 2: unknown option. */
    public static void main(String[] args) throws InterruptedException, IOException {
        if (args.length > 0 && args[0].equals("generate")) {
            GenerateExport.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        try {
            serve(options(args));
        } catch (IllegalArgumentException e) {
            System.err.println("sandbox: " + e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        } catch (UncheckedIOException e) {
            System.err.println("sandbox: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void serve(SandboxOptions options) throws InterruptedException {
        try (Sandbox sandbox = Sandbox.start(options)) {
            System.out.println(
                    "sandbox: workos="
                            + sandbox.workOs()
                            + " firebase="
                            + sandbox.firebase()
                            + " auth0="
                            + sandbox.auth0()
                            + " cognito="
                            + sandbox.cognito()
                            + " clerk="
                            + sandbox.clerk());
            new CountDownLatch(1).await();
        }
    }

    static SandboxOptions options(String[] args) {
        SandboxOptions options = SandboxOptions.defaults();
        for (int i = 0; i < args.length; i++) {
            options =
                    switch (args[i]) {
                        case "--no-limits" -> options.withoutLimits();
                        case "--workos-port" ->
                                options.withPorts(port(args, ++i), options.ports().firebase());
                        case "--auth0-port" -> options.withAuth0Port(port(args, ++i));
                        case "--firebase-port" ->
                                options.withPorts(options.ports().workOs(), port(args, ++i));
                        case "--clerk-port" -> options.withClerkPort(port(args, ++i));
                        case "--cognito-port" -> options.withCognitoPort(port(args, ++i));
                        default -> throw new IllegalArgumentException("unknown option " + args[i]);
                    };
        }
        return options;
    }

    private static int port(String[] args, int at) {
        if (at >= args.length || !args[at].matches("\\d{1,5}")) {
            throw new IllegalArgumentException(args[at - 1] + " needs a port number");
        }
        return Integer.parseInt(args[at]);
    }
}
