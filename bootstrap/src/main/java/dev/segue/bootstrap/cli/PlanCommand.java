package dev.segue.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says of every user how they will get to WorkOS. */
@Command(
        name = "plan",
        description = "Say of every user how they will get to WorkOS, before anything moves.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Runnable {

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
