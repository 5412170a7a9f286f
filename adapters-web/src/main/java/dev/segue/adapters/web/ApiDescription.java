package dev.segue.adapters.web;

import dev.segue.adapters.web.problem.Problem;
import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.adapters.web.problem.Problems;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says beyond what the controllers' signatures do. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM_JSON =
            org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    @Bean
    OpenAPI segueApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Segue")
                                .version("1")
                                .description("Moves a company's users onto WorkOS.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList("serviceKey"))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "serviceKey",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer"))
                                .addSchemas("Problem", problemSchema()));
    }

    private static Schema<?> problemSchema() {
        Schema<?> problem = new Schema<>().types(Set.of("object"));
        problem.description("RFC 9457. The type is stable; texts may change.");
        problem.addProperty("type", text("A URN, such as urn:segue:problem:invalid-request"));
        problem.addProperty("title", text("What kind of problem it is, for people"));
        problem.addProperty("status", new Schema<>().types(Set.of("integer")));
        problem.addProperty("detail", text("What to do about it"));
        problem.addProperty("field", text("invalid-request: the field that is wrong"));
        problem.addProperty("remedy", text("invalid-request, order-refused: what would be right"));
        problem.addProperty("refusal", text("order-refused: its stable name"));
        problem.addProperty("code", text("account-refused: the code of the side in charge"));
        problem.addProperty("incident", text("internal-error: its id in Segue's log"));
        problem.required(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private static Schema<?> text(String description) {
        return new Schema<>().types(Set.of("string")).description(description);
    }

    @Bean
    ModelConverter segueRequiredProperties() {
        return new RequiredProperties();
    }

    @Bean
    OperationCustomizer segueProblems() {
        return ApiDescription::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod handler) {
        Problems own = handler.getMethodAnnotation(Problems.class);
        if (own == null) {
            return operation;
        }
        Map<Integer, List<ProblemType>> byStatus =
                problems(own, operation.getRequestBody() != null).stream()
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        type -> type.status().value(),
                                        TreeMap::new,
                                        Collectors.toList()));
        byStatus.forEach((status, types) ->
                operation.getResponses().addApiResponse(status.toString(), response(types)));
        return operation;
    }

    private static List<ProblemType> problems(Problems own, boolean body) {
        List<ProblemType> all = new ArrayList<>(List.of(own.value()));
        all.add(ProblemType.SERVICE_KEY_REQUIRED);
        all.add(ProblemType.NOT_ACCEPTABLE);
        all.add(ProblemType.INTERNAL_ERROR);
        all.add(ProblemType.TEMPORARILY_UNAVAILABLE);
        if (body) {
            all.add(ProblemType.INVALID_REQUEST);
            all.add(ProblemType.REQUEST_TOO_LARGE);
            all.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return all;
    }

    private static ApiResponse response(List<ProblemType> types) {
        MediaType media =
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        for (ProblemType type : types) {
            media.addExamples(type.slug(), new Example().value(Problem.of(type).body()));
        }
        return new ApiResponse()
                .description(
                        types.stream().map(ProblemType::title).collect(Collectors.joining("; ")))
                .content(new Content().addMediaType(PROBLEM_JSON, media));
    }
}
