package dev.segue.adapters.ledger;

import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.HashFingerprint;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.WorkOsUserId;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The shape of events as JSON: components in the order of the record, single-value records as their
 * value, instants in ISO 8601, enums by name. Reading is strict: a shape changes by revision only.
 */
final class EventJson {

    private EventJson() {}

    static void configure(JsonMapper.Builder mapper) {
        mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .addModule(flatRecords());
    }

    /** A module that writes one type as text. */
    static <T> SimpleModule flat(
            String name, Class<T> type, Function<T, String> out, Function<String, T> in) {
        SimpleModule module = new SimpleModule(name);
        flat(module, type, out, in);
        return module;
    }

    private static SimpleModule flatRecords() {
        SimpleModule module = new SimpleModule("single-value records");
        flat(module, Subject.class, Subject::toString, Subject::parse);
        flat(
                module,
                OperationId.class,
                id -> id.value().toString(),
                text -> new OperationId(UUID.fromString(text)));
        flat(module, WorkOsUserId.class, WorkOsUserId::value, WorkOsUserId::new);
        flat(module, Cohort.class, Cohort::value, Cohort::new);
        flat(module, Operator.class, Operator::name, Operator::new);
        flat(module, Reason.class, Reason::text, Reason::new);
        flat(module, HashFingerprint.class, HashFingerprint::value, HashFingerprint::new);
        return module;
    }

    private static <T> void flat(
            SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
        module.addSerializer(type, new FlatSerializer<>(type, out));
        module.addDeserializer(type, new FlatDeserializer<>(type, in));
    }

    private static final class FlatSerializer<T> extends StdSerializer<T> {
        private final Function<T, String> out;

        FlatSerializer(Class<T> type, Function<T, String> out) {
            super(type);
            this.out = out;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(out.apply(value));
        }
    }

    private static final class FlatDeserializer<T> extends StdDeserializer<T> {
        private final Function<String, T> in;

        FlatDeserializer(Class<T> type, Function<String, T> in) {
            super(type);
            this.in = in;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return in.apply(json.getString());
        }
    }
}
