package dev.segue.application.hashimport;

import dev.segue.application.hashimport.ImportHashes.Parts;
import dev.segue.application.hashimport.ImportPolicy.Freshness;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.port.ExportedUser;
import dev.segue.domain.provider.LegacyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads users again at the provider just before they move, where the policy says so. */
record Rereading(Parts parts, ImportPolicy policy) {

    private static final int AT_ONCE = 100;

    private static final String UNANSWERED =
            "the legacy provider did not answer when users were read again; run the same command"
                    + " to resume, or import --as-exported to trust the hashes of the file";

    /** The rows as the provider has them now; whoever is gone there is an outcome instead. */
    List<Row> fresh(List<Row> open, List<RowOutcome> outcomes) {
        if (policy.freshness() == Freshness.AS_EXPORTED || open.isEmpty()) {
            return open;
        }
        Instant now = parts.clock().instant();
        Map<LegacyId, ExportedUser> current = current(open);
        List<Row> rows = new ArrayList<>();
        for (Row row : open) {
            ExportedUser user = current.get(row.id());
            if (user == null) {
                outcomes.add(RowOutcome.of(row, Kind.GONE));
            } else {
                rows.add(row.reread(user, now));
            }
        }
        return rows;
    }

    private Map<LegacyId, ExportedUser> current(List<Row> open) {
        Map<LegacyId, ExportedUser> current = new HashMap<>();
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<LegacyId> ids =
                    open.subList(from, Math.min(open.size(), from + AT_ONCE)).stream()
                            .map(Row::id)
                            .toList();
            current.putAll(
                    parts.legacy().reread(ids).orElseThrow(() -> new ImportStopped(UNANSWERED)));
        }
        return current;
    }
}
