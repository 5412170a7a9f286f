package dev.segue.bootstrap.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A whole migration on this machine, with stand-ins for Firebase and WorkOS. */
@Command(
        name = "demo",
        description = "Watch a whole migration on this machine, without any account.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--users", defaultValue = "1000", description = "Users in the export.")
    private int users;

    @Option(names = "--seed", defaultValue = "42", description = "Which users are made up.")
    private long seed;

    @Option(names = "--keep", description = "Leave everything running, to try commands by hand.")
    private boolean keep;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("segue-demo");
        boolean passed = false;
        try (DemoWorld world =
                new DemoWorld(
                        folder,
                        jar("segue.jar", "bootstrap/target/segue-exec.jar"),
                        jar("segue.sandbox.jar", "sandbox/target/segue-sandbox-exec.jar"))) {
            if (keep) {
                // Ctrl-C is how it ends; what was started and made up must end with it.
                Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(world, folder)));
            }
            new DemoStory(world, out).tell(users, seed, keep);
            passed = true;
        } catch (DemoFailed e) {
            out.println("demo: FAILED " + e.getMessage());
            out.println("logs: " + folder);
        } finally {
            if (passed) {
                delete(folder);
            }
        }
        return passed ? 0 : 1;
    }

    private static void cleanUp(DemoWorld world, Path folder) {
        world.close();
        try {
            delete(folder);
        } catch (IOException e) {
            System.err.println("demo: delete " + folder + " by hand: " + e.getMessage());
        }
    }

    private static Path jar(String property, String built) {
        Path jar = Path.of(System.getProperty(property, built)).toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new DemoFailed(jar + " is missing; start the demo with ./segue demo");
        }
        return jar;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException e)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
