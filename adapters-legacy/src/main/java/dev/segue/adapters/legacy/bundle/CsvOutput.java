package dev.segue.adapters.legacy.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A CSV file of the package, with the header that WorkOS's tool asks for. */
final class CsvOutput implements AutoCloseable {

    private final List<String> columns;
    private final CsvWriter csv;
    private long rows;

    CsvOutput(Path directory, PackageFile file) throws IOException {
        columns = file.columns();
        csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(OwnersFile.write(file.in(directory)));
        csv.writeRecord(columns);
    }

    /** Writes a row; what has no value stays empty. */
    void write(Map<String, String> values) {
        csv.writeRecord(columns.stream().map(name -> values.getOrDefault(name, "")).toList());
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
