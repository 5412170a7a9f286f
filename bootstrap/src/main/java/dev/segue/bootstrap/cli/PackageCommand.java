package dev.segue.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes users for WorkOS's own migrations CLI. */
@Command(
        name = "package",
        description = "Write users as a package of WorkOS's own migrations CLI, to switch tools.",
        mixinStandardHelpOptions = true)
final class PackageCommand implements Runnable {

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
