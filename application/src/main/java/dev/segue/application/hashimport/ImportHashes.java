package dev.segue.application.hashimport;

import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.escrow.Depositing;
import dev.segue.application.hashimport.ImportOrganizations.Directory;
import dev.segue.application.plan.Survey;
import dev.segue.application.port.Belongings;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.provisioning.Accounts;
import dev.segue.application.provisioning.Adoption;
import dev.segue.application.provisioning.HandOver;
import dev.segue.domain.user.OperationId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Imports an export's users with their password hashes, in bulk. The ledger is the journal: after a
 * crash at any point the same call goes on where the ledger says, losing and doubling nothing.
 */
public final class ImportHashes {

    private final Parts parts;

    /** What an import works with. */
    public record Parts(
            People people,
            Ledger ledger,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            Belongings belongings,
            HandOver handOver,
            Depositing depositing,
            Pseudonyms pseudonyms,
            InstantSource clock,
            Supplier<OperationId> ids) {

        /** The same, writing hashes in that directory's layout. */
        public Parts with(WorkOsDirectory other) {
            return new Parts(
                    people,
                    ledger,
                    legacy,
                    other,
                    belongings,
                    handOver,
                    depositing,
                    pseudonyms,
                    clock,
                    ids);
        }
    }

    /**
     * What is to be imported and how.
     *
     * @param organizations those that are at WorkOS for the users' memberships
     */
    public record Job(
            Survey survey, Directory organizations, ImportPolicy policy, Adoption adoption) {}

    /** Hears what becomes of each row, in chunks in the order of the export. */
    public interface Watch {
        void row(RowOutcome outcome);
    }

    public ImportHashes(Parts parts) {
        this.parts = parts;
    }

    /**
     * Imports every row and tells the watch what became of it.
     *
     * @throws ImportStopped if the provider stops answering; the same call resumes
     */
    public void run(UserExport export, Job job, Watch watch) {
        ImportPolicy policy = job.policy();
        Moving moving =
                new Moving(
                        new UserStreams(parts.ledger()),
                        new Accounts(parts.directory(), job.adoption()),
                        parts,
                        new Moving.Context(parts.clock(), parts.ids(), policy));
        try (ExecutorService threads =
                Executors.newFixedThreadPool(policy.inFlight(), Thread.ofVirtual().factory())) {
            ChunkImport chunks = new ChunkImport(parts, job, moving, threads);
            List<Row> chunk = new ArrayList<>();
            Iterator<ExportRow> rows = export.rows();
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case ExportRow.UserRow(long number, var user) ->
                            chunk.add(row(number, user, policy));
                    case ExportRow.UnreadableRow(long number, var field, var remedy) ->
                            watch.row(RowOutcome.unreadable(number, field + ": " + remedy));
                }
                if (chunk.size() == policy.chunk()) {
                    chunks.process(chunk).forEach(watch::row);
                    chunk = new ArrayList<>();
                }
            }
            chunks.process(chunk).forEach(watch::row);
        }
    }

    private Row row(long number, ExportedUser user, ImportPolicy policy) {
        return new Row(
                number, parts.pseudonyms().subjectOf(user.user().id()), user, policy.exportedAt());
    }
}
