package dev.segue.adapters.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads and writes the JSON of the API's own types, whatever the application around it has
 * configured for others. Strict: no duplicate names, no trailing text, no coercion, bounded depth.
 * Unknown properties are ignored, so that callers and Segue can be upgraded one after the other.
 */
public final class ApiJson extends JacksonJsonHttpMessageConverter {

    private static final String OWN_TYPES = "dev.segue.adapters.web.";
    private static final int DEEPEST = 8;

    public ApiJson() {
        super(mapper());
        setSupportedMediaTypes(
                List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
    }

    static JsonMapper mapper() {
        JsonFactory strict =
                JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST)
                                        .maxNumberLength(32)
                                        .build())
                        .build();
        return JsonMapper.builder(strict)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(
                        all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .withCoercionConfig(LogicalType.Textual, ApiJson::forbid)
                .withCoercionConfig(LogicalType.Boolean, ApiJson::forbid)
                .build();
    }

    private static void forbid(MutableCoercionConfig coercions) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            coercions.setCoercion(shape, CoercionAction.Fail);
        }
    }

    @Override
    public boolean canRead(ResolvableType type, MediaType mediaType) {
        return isOwn(type) && super.canRead(type, mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, MediaType mediaType) {
        return valueClass.getName().startsWith(OWN_TYPES)
                && super.canWrite(type, valueClass, mediaType);
    }

    private static boolean isOwn(ResolvableType type) {
        return type.toClass().getName().startsWith(OWN_TYPES);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, Map<String, Object> hints)
            throws IOException {
        try {
            return super.read(type, message, hints);
        } catch (HttpMessageNotReadableException e) {
            // Jackson's messages quote the input: only the name of the field goes on.
            throw unreadable(e.getCause()).failure();
        }
    }

    private static Problem unreadable(Throwable cause) {
        if (cause instanceof DatabindException mismatch
                && !mismatch.getPath().isEmpty()
                && mismatch.getPath().getFirst().getPropertyName() != null) {
            return Problem.invalid(
                    mismatch.getPath().getFirst().getPropertyName(),
                    "has the wrong JSON type; see /openapi.json");
        }
        return Problem.invalid(
                "body",
                "has to be one well-formed JSON object in UTF-8, without duplicate names, at most "
                        + DEEPEST
                        + " levels deep");
    }
}
