package dev.segue.bootstrap.cli;

import dev.segue.application.campaign.CampaignStopped;
import dev.segue.application.hashimport.ImportStopped;
import dev.segue.application.port.LedgerUnavailable;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.bootstrap.autoconfigure.Unusable;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Says what went wrong and what to do; a stack trace only where it is a bug. */
final class Failures {

    private Failures() {}

    static int report(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (expected(cause)) {
                err.println("segue: " + cause.getMessage());
                return Segue.FAILED;
            }
        }
        err.println("segue: this is a bug; please report it with the lines below");
        failure.printStackTrace(err);
        return Segue.FAILED;
    }

    private static boolean expected(Throwable cause) {
        return cause instanceof Unusable
                || cause instanceof ImportStopped
                || cause instanceof CampaignStopped
                || cause instanceof UnreadableExport
                || cause instanceof LedgerUnavailable;
    }
}
