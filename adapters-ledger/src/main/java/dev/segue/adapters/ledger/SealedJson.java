package dev.segue.adapters.ledger;

import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** How texts are written that are sealed afterwards: bytes in Base64, the rest as events are. */
final class SealedJson {

    private SealedJson() {}

    static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        EventJson.configure(builder);
        return builder.addModule(
                        EventJson.flat(
                                "secret bytes",
                                SecretBytes.class,
                                bytes -> Base64.getEncoder().encodeToString(bytes.copy()),
                                text -> SecretBytes.of(Base64.getDecoder().decode(text))))
                .build();
    }

    static void expect(int known, int found) {
        if (found != known) {
            throw new IllegalStateException(
                    "the escrow holds shape %d, which this version does not know; run a newer one"
                            .formatted(found));
        }
    }
}
