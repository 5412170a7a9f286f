package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.firebase.FirebaseExport;
import dev.segue.adapters.legacy.firebase.FirebaseHashConfig;
import dev.segue.application.hashimport.ImportHashes;
import dev.segue.application.hashimport.ImportOrganizations.Directory;
import dev.segue.application.hashimport.ImportPolicy;
import dev.segue.application.hashimport.ImportPolicy.Freshness;
import dev.segue.application.hashimport.RowOutcome;
import dev.segue.application.plan.PathPolicy;
import dev.segue.application.plan.SecondFactors;
import dev.segue.application.plan.Survey;
import dev.segue.application.port.HashAcceptance;
import dev.segue.application.port.UserExport;
import dev.segue.application.provisioning.Adoption;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import dev.segue.bootstrap.autoconfigure.ImportFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An import of a Firebase export in this process, as the command runs it. */
record StagedImport(ImportHashes importHashes, ImportHashes.Job job, ExportSource users) {

    /**
     * Surveys the export; nothing is imported yet.
     *
     * @param hashConfig the project's parameters
     * @param inFlight requests at a time; 1 makes every run call in the same order
     */
    static StagedImport of(Launch.Parts parts, Path export, Path hashConfig, int inFlight) {
        var parameters = FirebaseHashConfig.read(hashConfig);
        ExportSource users = () -> FirebaseExport.open(export, parameters);
        ImportFactory factory = parts.get(ImportFactory.class);
        ImportPolicy policy =
                new ImportPolicy(
                        Instant.now(),
                        new PathPolicy(SecondFactors.STAY, parts.get(HashAcceptance.class)),
                        Freshness.REREAD,
                        Duration.ofSeconds(2),
                        50,
                        inFlight);
        try (UserExport surveyed = users.open()) {
            return new StagedImport(
                    factory.importing(factory.layoutInUse()),
                    new ImportHashes.Job(
                            Survey.of(surveyed), Directory.none(), policy, Adoption.OFF),
                    users);
        }
    }

    List<RowOutcome> run() {
        List<RowOutcome> outcomes = new ArrayList<>();
        try (UserExport export = users.open()) {
            importHashes.run(export, job, outcomes::add);
        }
        return outcomes;
    }
}
