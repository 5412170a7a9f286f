package dev.segue.adapters.ledger.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A pattern for real ones: in a revision 0 that never was, there was but one provider. */
public final class UserDiscoveredV0ToV1 extends SingleEventUpcaster {

    private static final String NAME = "user-discovered";

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(new SimpleSerializedType(NAME, "0"));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(NAME, "1"), JsonNode.class, UserDiscoveredV0ToV1::v1);
    }

    private static JsonNode v1(JsonNode v0) {
        return ((ObjectNode) v0).put("provider", "FIREBASE");
    }
}
