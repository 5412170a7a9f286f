package dev.segue.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Imports users with their password hashes. */
@Command(
        name = "import",
        description = "Import a provider's users, organizations and second factors.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {

    @ParentCommand private Segue segue;

    @Spec private CommandSpec spec;

    Segue segue() {
        return segue;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
