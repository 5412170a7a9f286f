package dev.segue.adapters.legacy.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The open files of a package that is being written. */
final class PackageOutput implements AutoCloseable {

    private final Path directory;
    private final Map<PackageFile, CsvOutput> tables = new EnumMap<>(PackageFile.class);
    private final Map<PackageFile, Long> passedOn = new EnumMap<>(PackageFile.class);
    private final Notes warnings;
    private final Notes skipped;

    PackageOutput(Path directory) throws IOException {
        this.directory = directory;
        OwnersFile.makeDirectory(directory);
        for (PackageFile file : PackageFile.WRITTEN) {
            tables.put(file, new CsvOutput(directory, file));
        }
        warnings = new Notes(directory, PackageFile.WARNINGS, "code");
        skipped = new Notes(directory, PackageFile.SKIPPED_USERS, "reason");
    }

    void write(PackageFile file, Map<String, String> values) {
        tables.get(file).write(values);
    }

    void warn(String code, Map<String, ?> details) throws IOException {
        warnings.write(code, details);
    }

    void skip(String reason, Map<String, ?> details) throws IOException {
        skipped.write(reason, details);
    }

    /** Adds a file as another package has it. */
    void passOn(PackageFile file, Path from, long rows) throws IOException {
        OwnersFile.copy(from, file.in(directory));
        passedOn.put(file, rows);
    }

    /** How many rows each file has by now. */
    Map<PackageFile, Long> rows() {
        Map<PackageFile, Long> rows = new EnumMap<>(passedOn);
        tables.forEach((file, table) -> rows.put(file, table.rows()));
        rows.put(PackageFile.WARNINGS, warnings.rows());
        rows.put(PackageFile.SKIPPED_USERS, skipped.rows());
        return rows;
    }

    PackageWriter.Summary summary() {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows().forEach((file, rows) -> counts.put(file.key(), rows));
        return new PackageWriter.Summary(counts, warnings.counts(), skipped.counts());
    }

    @Override
    public void close() throws IOException {
        for (CsvOutput table : tables.values()) {
            table.close();
        }
        warnings.close();
        skipped.close();
    }
}
