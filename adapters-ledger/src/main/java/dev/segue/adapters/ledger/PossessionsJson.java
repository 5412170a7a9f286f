package dev.segue.adapters.ledger;

import dev.segue.application.port.Belongings.Possessions;
import tools.jackson.databind.json.JsonMapper;

/** Possessions as JSON, before they are sealed. Reading is strict, as for {@link DepositJson}. */
final class PossessionsJson {

    private static final int SHAPE = 1;

    private static final JsonMapper MAPPER = SealedJson.mapper();

    private record Stored(int shape, Possessions possessions) {}

    private PossessionsJson() {}

    static byte[] write(Possessions possessions) {
        return MAPPER.writeValueAsBytes(new Stored(SHAPE, possessions));
    }

    /**
     * What was written.
     *
     * @throws IllegalStateException if a newer version of Segue wrote it
     */
    static Possessions read(byte[] json) {
        Stored stored = MAPPER.readValue(json, Stored.class);
        SealedJson.expect(SHAPE, stored.shape());
        return stored.possessions();
    }
}
