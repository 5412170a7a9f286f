package dev.segue.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Invites users whose password nothing can carry over to choose a new one. */
@Command(
        name = "campaign",
        description = "Invite users to choose a new password at WorkOS, cohort by cohort.",
        mixinStandardHelpOptions = true,
        subcommands = {CampaignRunCommand.class, CampaignStatusCommand.class})
final class CampaignCommand implements Runnable {

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
