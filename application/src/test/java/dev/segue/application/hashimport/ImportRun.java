package dev.segue.application.hashimport;

import dev.segue.application.fakes.FakeAcceptance;
import dev.segue.application.fakes.FakeExport;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.World;
import dev.segue.application.hashimport.ImportOrganizations.Directory;
import dev.segue.application.hashimport.ImportPolicy.Freshness;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.plan.PathPolicy;
import dev.segue.application.plan.SecondFactors;
import dev.segue.application.plan.Survey;
import dev.segue.application.provisioning.Adoption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One import of an export, as an operator would order it. */
public record ImportRun(
        FakeExport export,
        Instant exportedAt,
        SecondFactors secondFactors,
        Freshness freshness,
        Adoption adoption,
        int chunk,
        int inFlight,
        Directory organizations) {

    /** Of everybody at legacy at this moment. */
    public static ImportRun of(World world) {
        return of(world, FakeExport.of(world.legacy().export()));
    }

    public static ImportRun of(World world, FakeExport export) {
        return new ImportRun(
                export,
                world.clock().instant(),
                SecondFactors.STAY,
                Freshness.AS_EXPORTED,
                Adoption.OFF,
                100,
                4,
                Directory.none());
    }

    public ImportRun rereading() {
        return new ImportRun(
                export,
                exportedAt,
                secondFactors,
                Freshness.REREAD,
                adoption,
                chunk,
                inFlight,
                organizations);
    }

    public ImportRun enrollingAgain() {
        return new ImportRun(
                export,
                exportedAt,
                SecondFactors.RE_ENROL,
                freshness,
                adoption,
                chunk,
                inFlight,
                organizations);
    }

    public ImportRun adopting() {
        return new ImportRun(
                export,
                exportedAt,
                secondFactors,
                freshness,
                Adoption.WHERE_BOTH_SIDES_VERIFIED,
                chunk,
                inFlight,
                organizations);
    }

    public ImportRun inChunksOf(int rows) {
        return new ImportRun(
                export,
                exportedAt,
                secondFactors,
                freshness,
                adoption,
                rows,
                inFlight,
                organizations);
    }

    public ImportRun among(Directory known) {
        return new ImportRun(
                export, exportedAt, secondFactors, freshness, adoption, chunk, inFlight, known);
    }

    public ImportRun oneAtATime() {
        return new ImportRun(
                export, exportedAt, secondFactors, freshness, adoption, chunk, 1, organizations);
    }

    public List<RowOutcome> on(Node node) {
        List<RowOutcome> outcomes = new ArrayList<>();
        ImportPolicy policy =
                new ImportPolicy(
                        exportedAt,
                        new PathPolicy(secondFactors, new FakeAcceptance()),
                        freshness,
                        Duration.ofSeconds(60),
                        chunk,
                        inFlight);
        ImportHashes.Job job =
                new ImportHashes.Job(Survey.of(export), organizations, policy, adoption);
        node.importHashes().run(export, job, outcomes::add);
        return outcomes;
    }

    public List<Kind> kindsOn(Node node) {
        return on(node).stream().map(RowOutcome::kind).toList();
    }
}
