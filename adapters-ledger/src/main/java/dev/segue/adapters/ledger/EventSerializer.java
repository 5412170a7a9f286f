package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.EventNames.Stored;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Writes and reads events as JSON under their stored names. Whatever it does not know it refuses,
 * in both directions: an event that is skipped in silence is a wrong routing table.
 */
final class EventSerializer extends Jackson3Serializer {

    EventSerializer() {
        super(builder().jsonMapperBuilderCustomizer(EventJson::configure));
    }

    @Override
    @SuppressWarnings("rawtypes") // the overridden signature is raw
    public SerializedType typeForClass(Class type) {
        if (type == MetaData.class) {
            return super.typeForClass(type);
        }
        Stored stored =
                EventNames.ofType(type)
                        .orElseThrow(() -> new SerializationException(type + " is no event"));
        return new SimpleSerializedType(stored.name(), stored.revision());
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        if (stored.getName().equals(MetaData.class.getName())) {
            return stored.getName();
        }
        return EventNames.ofName(stored.getName())
                .filter(known -> known.revision().equals(stored.getRevision()))
                .map(known -> known.type().getName())
                .orElseThrow(() -> unknown(stored));
    }

    private static SerializationException unknown(SerializedType stored) {
        return new SerializationException(
                "the ledger holds the event %s in revision %s, which this version does not know;"
                                .formatted(stored.getName(), stored.getRevision())
                        + " run the version that wrote it, or a newer one");
    }
}
