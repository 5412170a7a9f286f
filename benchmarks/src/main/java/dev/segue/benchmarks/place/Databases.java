package dev.segue.benchmarks.place;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The databases that a benchmark can run on here. */
public final class Databases {

    private Databases() {}

    /** An H2 file always; PostgreSQL if there is one, else a line that says why not. */
    public static List<Database> open(Workspace workspace, PrintWriter out) {
        List<Database> found = new ArrayList<>();
        found.add(Database.h2(workspace.folder()));
        Optional<PostgresServer> server = PostgresServer.find(workspace);
        server.ifPresentOrElse(
                running -> found.add(running.createDatabase(workspace)),
                () ->
                        out.println(
                                "PostgreSQL: SKIPPED, neither SEGUE_BENCH_PG_URL nor initdb and"
                                        + " pg_ctl on this machine"));
        return found;
    }
}
