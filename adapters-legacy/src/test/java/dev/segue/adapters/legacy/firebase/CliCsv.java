package dev.segue.adapters.legacy.firebase;

import java.util.Arrays;

/** Lines of CSV as {@code firebase auth:export} writes them. */
final class CliCsv {

    private static final int COLUMNS = 52;

    private CliCsv() {}

    /** A line with these first columns and a plain rest; nothing is quoted here. */
    static String line(String... first) {
        String[] columns = new String[COLUMNS];
        Arrays.fill(columns, "");
        columns[23] = "1508893925000";
        columns[24] = "1508893925001";
        columns[26] = "false";
        System.arraycopy(first, 0, columns, 0, first.length);
        return line52(columns);
    }

    static String line52(String[] columns) {
        // The CLI ends each line with a comma.
        return String.join(",", columns) + ",";
    }

    /** As the CLI quotes names. */
    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
