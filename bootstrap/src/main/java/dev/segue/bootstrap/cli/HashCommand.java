package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.firebase.FirebaseExport;
import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks hashes by hand. */
@Command(
        name = "hash",
        description = "Check password hashes by hand.",
        mixinStandardHelpOptions = true,
        subcommands = HashCommand.Check.class)
final class HashCommand implements Runnable {

    @ParentCommand private Segue segue;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Reads a password from standard input and says whether it is the account's. */
    @Command(
            name = "check",
            description =
                    "Read a password from standard input and say whether it matches the account's"
                            + " hash (exit 0) or not (exit 1).",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @ParentCommand private HashCommand hash;

        @Spec private CommandSpec spec;

        @Option(
                names = "--hash-config",
                required = true,
                description = "The project's password hash parameters.")
        private Path hashConfig;

        @Parameters(index = "0", paramLabel = "FILE", description = "A Firebase export.")
        private Path file;

        @Parameters(index = "1", paramLabel = "LOCAL_ID", description = "The account's localId.")
        private String localId;

        @Override
        public Integer call() {
            PasswordHash stored = find();
            Password password = Passwords.fromStandardInput("Password of " + localId + ": ");
            HashVerifier verifier = new HashVerifier();
            Output output = hash.segue.output(spec);
            boolean match = verifier.matches(stored, password);
            output.line(match ? "match" : "no match");
            if (!match) {
                verifier.diagnose(stored, password).ifPresent(why -> output.line("hint: " + why));
            }
            output.document(Map.of("match", match));
            return match ? 0 : Segue.FAILED;
        }

        private PasswordHash find() {
            try (UserExport export = FirebaseExport.open(file, Exports.parameters(hashConfig))) {
                ExportedUser user =
                        Exports.find(export, localId)
                                .orElseThrow(() ->
                                        new Unusable(
                                                file
                                                        + " has no readable user with that"
                                                        + " localId or e-mail"));
                return user.hash()
                        .orElseThrow(() -> new Unusable("the export holds no hash for that user"));
            }
        }
    }
}
