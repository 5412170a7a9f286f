package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of Clerk's three kinds of metadata WorkOS may have: the texts of public_metadata, which only
 * a backend can write. private_metadata must not become visible, and unsafe_metadata is what its
 * user wrote; both are reported as lost.
 */
final class PublicMetadata {

    private static final String PUBLIC = "public_metadata";
    private static final String PRIVATE = "private_metadata";
    private static final String UNSAFE = "unsafe_metadata";

    private PublicMetadata() {}

    static Metadata of(Fields owner) throws UnusableField {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> lost = new ArrayList<>();
        Optional<Fields> open = owner.object(PUBLIC);
        if (open.isPresent()) {
            for (String name : open.get().names()) {
                text(open.get(), name)
                        .ifPresentOrElse(text -> texts.put(name, text), () -> lost.add(name));
            }
        }
        Metadata kept = Metadata.of(texts);
        lost.addAll(0, kept.lost());
        owner.object(PRIVATE)
                .ifPresent(hidden -> hidden.names().forEach(n -> lost.add(PRIVATE + "." + n)));
        // Its names are the user's own, so they do not go into a report.
        owner.object(UNSAFE)
                .filter(own -> !own.names().isEmpty())
                .ifPresent(own -> lost.add(UNSAFE));
        return new Metadata(kept.values(), lost);
    }

    private static Optional<String> text(Fields metadata, String name) {
        try {
            return metadata.isText(name)
                    ? metadata.text(name, Integer.MAX_VALUE)
                    : Optional.empty();
        } catch (UnusableField reportedAsLost) {
            return Optional.empty();
        }
    }
}
