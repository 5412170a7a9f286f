package dev.segue.adapters.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Optional;

/** In the OpenAPI document, whatever component of a record is not optional is required. */
final class RequiredProperties implements ModelConverter {

    @Override
    public Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.getRawClass().isRecord()) {
            require(java.getRawClass(), context);
        }
        return resolved;
    }

    private static void require(Class<?> type, ModelConverterContext context) {
        Schema<?> model = context.getDefinedModels().get(type.getSimpleName());
        if (model == null || model.getProperties() == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() != Optional.class) {
                model.addRequiredItem(component.getName());
            }
        }
    }
}
