package dev.segue.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.adapters.web.problem.Problems;
import dev.segue.application.fakes.World;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private static final Server SERVER = Server.before(World.empty());
    private static final String TEXT = SERVER.get("/openapi.json").body();
    private static final JsonNode DOCUMENT = Json.read(TEXT);

    @Test
    void is_openapi_3_1_and_parses_without_loss() throws Exception {
        assertThat(DOCUMENT.path("openapi").asString()).matches("3\\.1\\.\\d+");
        OpenAPI parsed = Json31.mapper().readValue(TEXT, OpenAPI.class);

        assertThat(Json.read(Json31.mapper().writeValueAsString(parsed))).isEqualTo(DOCUMENT);
        assertThat(parsed.getInfo().getTitle()).isNotBlank();
        assertThat(parsed.getInfo().getVersion()).isNotBlank();
    }

    @Test
    void points_nowhere_that_does_not_exist() {
        Matcher references = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"").matcher(TEXT);
        int found = 0;
        while (references.find()) {
            found++;
            assertThat(DOCUMENT.at(references.group(1)).isMissingNode())
                    .as(references.group(1))
                    .isFalse();
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void describes_every_route_of_the_running_api_and_no_other() {
        Set<String> mapped = new TreeSet<>();
        handlers()
                .forEach((info, method) ->
                        info.getPatternValues()
                                .forEach(path -> mapped.add(method(info) + " " + path)));
        Set<String> described = new TreeSet<>();
        DOCUMENT.path("paths")
                .forEachEntry((path, item) ->
                        item.propertyNames()
                                .forEach(verb ->
                                        described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(described).isEqualTo(mapped).hasSize(11);
    }

    @Test
    void lists_the_problems_of_every_route_with_an_example() throws Exception {
        OpenAPI parsed = Json31.mapper().readValue(TEXT, OpenAPI.class);
        handlers()
                .forEach((info, handler) -> {
                    Operation operation = operation(parsed, info);
                    Problems own = handler.getMethodAnnotation(Problems.class);
                    assertThat(own).as("%s", handler).isNotNull();
                    List<ProblemType> expected = new ArrayList<>(List.of(own.value()));
                    expected.add(ProblemType.SERVICE_KEY_REQUIRED);
                    expected.add(ProblemType.TEMPORARILY_UNAVAILABLE);
                    expected.add(ProblemType.INTERNAL_ERROR);
                    if (operation.getRequestBody() != null) {
                        expected.add(ProblemType.INVALID_REQUEST);
                        expected.add(ProblemType.REQUEST_TOO_LARGE);
                        expected.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
                    }
                    expected.forEach(type -> assertExample(operation, type));
                });
    }

    @Test
    void names_each_operation_once_and_describes_each_answer() throws Exception {
        OpenAPI parsed = Json31.mapper().readValue(TEXT, OpenAPI.class);
        Set<String> ids = new HashSet<>();
        parsed.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .forEach(operation -> {
                    assertThat(ids.add(operation.getOperationId())).isTrue();
                    assertThat(operation.getSummary()).isNotBlank();
                    assertThat(operation.getResponses().values())
                            .allMatch(response -> !response.getDescription().isBlank());
                    assertThat(operation.getResponses().keySet())
                            .anyMatch(status -> status.startsWith("2"));
                });
    }

    @Test
    void asks_for_the_service_key_everywhere() {
        assertThat(DOCUMENT.at("/security/0/serviceKey").isArray()).isTrue();
        assertThat(DOCUMENT.at("/components/securitySchemes/serviceKey/scheme").asString())
                .isEqualTo("bearer");
        assertThat(TEXT).doesNotContain("127.0.0.1");
    }

    @Test
    void tells_what_is_required_from_what_is_not() {
        assertThat(required("LoginBody")).containsExactlyInAnyOrder("identifier", "password");
        assertThat(required("RouteReply"))
                .containsExactlyInAnyOrder("subject", "authority", "held", "version");
        assertThat(DOCUMENT.at("/components/schemas/LoginBody/properties").propertyNames())
                .containsExactlyInAnyOrder("identifier", "password", "ipAddress", "userAgent");
    }

    private static List<String> required(String schema) {
        List<String> names = new ArrayList<>();
        DOCUMENT.at("/components/schemas/" + schema + "/required")
                .forEach(name -> names.add(name.asString()));
        return names;
    }

    private static void assertExample(Operation operation, ProblemType type) {
        String status = Integer.toString(type.status().value());
        MediaType media =
                operation.getResponses().get(status).getContent().get("application/problem+json");
        assertThat(media.getExamples())
                .as("%s", operation.getOperationId())
                .containsKey(type.slug());
    }

    private static Operation operation(OpenAPI parsed, RequestMappingInfo info) {
        String path = info.getPatternValues().iterator().next();
        return parsed.getPaths()
                .get(path)
                .readOperationsMap()
                .get(PathItem.HttpMethod.valueOf(method(info)));
    }

    private static String method(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().iterator().next().name();
    }

    /** The API's own handlers, without those of error pages and of springdoc. */
    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        Map<RequestMappingInfo, HandlerMethod> all =
                new HashMap<>(
                        SERVER.context()
                                .getBean(
                                        "requestMappingHandlerMapping",
                                        RequestMappingHandlerMapping.class)
                                .getHandlerMethods());
        all.keySet()
                .removeIf(info ->
                        info.getPatternValues().stream()
                                .noneMatch(path -> path.startsWith("/v1/")));
        return all;
    }
}
