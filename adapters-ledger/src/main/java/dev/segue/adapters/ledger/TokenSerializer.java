package dev.segue.adapters.ledger;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Writes and reads the tokens of projections. */
final class TokenSerializer {

    private TokenSerializer() {}

    /** Axon's own validator refuses to read back the token of a replay, which then hangs. */
    static Serializer create() {
        var tokens =
                BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("java.util.")
                        .build();
        return Jackson3Serializer.builder()
                .lenientDeserialization()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(tokens))
                .build();
    }
}
