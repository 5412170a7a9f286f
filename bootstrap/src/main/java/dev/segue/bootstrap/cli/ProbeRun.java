package dev.segue.bootstrap.cli;

import dev.segue.application.hashimport.Probe;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.UserExport;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import dev.segue.bootstrap.autoconfigure.ImportFactory;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.credential.Password;
import java.io.PrintWriter;

/** Tries one account before the bulk, and says in which layout WorkOS takes the hashes. */
record ProbeRun(ImportFactory factory, ExportSource users, PrintWriter err) {

    /**
     * The layout to import with.
     *
     * @param user the e-mail or id of the account to try
     * @throws Unusable if the probe fails: nothing else was imported
     */
    LayoutName layout(String user) {
        Password password = Passwords.fromStandardInput("Password of " + user + ": ");
        return switch (factory.probe().run(find(user), password)) {
            case Probe.Result.Passed(var layout) -> {
                err.println("probe: passed, WorkOS takes layout " + layout.value());
                factory.keep(layout);
                yield layout;
            }
            case Probe.Result.PassedBefore p -> {
                err.println("probe: passed, the account was moved before");
                yield factory.layoutInUse();
            }
            case Probe.Result.WrongParameters(var diagnosis) ->
                    throw new Unusable("probe: " + diagnosis + "; nothing was imported");
            case Probe.Result.Unsuitable(var why) ->
                    throw new Unusable("probe: the account cannot be used: " + why);
            case Probe.Result.NotAccepted(var tried) ->
                    throw new Unusable(
                            "probe: the hash parameters are right, but WorkOS takes the hash in"
                                    + " none of the layouts "
                                    + tried.stream().map(LayoutName::value).toList()
                                    + "; nothing was imported");
        };
    }

    private ExportedUser find(String user) {
        try (UserExport export = users.open()) {
            return Exports.find(export, user)
                    .orElseThrow(
                            () -> new Unusable("probe: the export has no readable user " + user));
        }
    }
}
