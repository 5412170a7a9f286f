package dev.segue.application.live;

import dev.segue.application.port.ExternalId;
import dev.segue.application.port.HashLayouts.LayoutName;
import java.util.List;
import java.util.Optional;

/**
 * What a live check found.
 *
 * @param layout the first layout of Firebase hashes that lets their owners in
 * @param swept whether accounts of checks that were interrupted could be looked for
 * @param leftBehind external ids of accounts that may still be at WorkOS; delete them by hand
 */
public record LiveReport(
        List<Fact> facts, Optional<LayoutName> layout, boolean swept, List<ExternalId> leftBehind) {

    public LiveReport {
        facts = List.copyOf(facts);
        leftBehind = List.copyOf(leftBehind);
    }
}
