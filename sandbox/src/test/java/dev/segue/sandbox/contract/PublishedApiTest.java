package dev.segue.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedApiTest {

    private static final PublishedApi API =
            PublishedApi.parse(
                    """
                    openapi: 3.1.0
                    paths:
                      /users/{id}:
                        get:
                          parameters:
                            - {name: limit, in: query, schema: {type: integer, maximum: 100}}
                            - name: states
                              in: query
                              schema: {type: array, items: {enum: [here, gone]}}
                          responses:
                            '200':
                              content:
                                application/json:
                                  schema: {$ref: '#/components/schemas/User'}
                            '404': {description: none}
                      /users/me:
                        post:
                          requestBody:
                            required: true
                            content:
                              application/json:
                                schema:
                                  allOf:
                                    - {$ref: '#/components/schemas/Named'}
                                    - {type: object, properties: {at: {format: date-time}}}
                              application/x-www-form-urlencoded:
                                schema: {$ref: '#/components/schemas/Named'}
                          responses:
                            '204': {description: done}
                    components:
                      schemas:
                        Named: {type: object, properties: {name: {type: string}}, required: [name]}
                        User:
                          type: object
                          properties:
                            id: {type: string}
                            age: {type: integer, nullable: true}
                          required: [id]
                    """);

    private static List<String> found(Exchange exchange) {
        return API.violations(exchange).stream().map(Violation::toString).toList();
    }

    private static Exchange got(String target, int status, String reply) {
        String type = reply.isEmpty() ? "" : "application/json";
        return new Exchange("GET", URI.create(target), "", "", status, type, reply);
    }

    private static Exchange posted(String type, String body) {
        return new Exchange("POST", URI.create("/users/me"), type, body, 204, "", "");
    }

    private static Exchange posted(String body) {
        return posted("application/json", body);
    }

    @Test
    void finds_nothing_wrong_with_what_it_describes() {
        assertThat(
                        found(
                                got(
                                        "/users/7?limit=5&states=here,gone",
                                        200,
                                        "{\"id\":\"7\",\"age\":null}")))
                .isEmpty();
        assertThat(found(got("/users/7", 404, ""))).isEmpty();
        assertThat(found(posted("{\"name\":\"a\",\"at\":\"2026-01-01T00:00:00Z\"}"))).isEmpty();
        assertThat(found(posted("application/x-www-form-urlencoded", "name=a%20b"))).isEmpty();
    }

    @Test
    void finds_a_reply_that_lacks_something_or_has_another_type() {
        assertThat(found(got("/users/7", 200, "{\"age\":1}")))
                .singleElement()
                .asString()
                .contains("GET /users/{id}, reply 200", "id");
        assertThat(found(got("/users/7", 200, "{\"id\":7}"))).hasSize(1);
        assertThat(found(got("/users/7", 200, "[broken"))).isNotEmpty();
        assertThat(found(got("/users/7", 200, ""))).hasSize(1);
    }

    @Test
    void finds_a_status_and_a_path_that_nobody_described() {
        assertThat(found(got("/users/7", 500, "{}")))
                .containsExactly("GET /users/{id}, reply 500: is not described");
        assertThat(found(got("/people", 200, "{}")))
                .containsExactly("GET /people, path: is not described");
    }

    @Test
    void finds_parameters_that_are_unknown_or_out_of_range() {
        assertThat(found(got("/users/7?limit=500", 404, ""))).hasSize(1);
        assertThat(found(got("/users/7?limit=x", 404, ""))).hasSize(1);
        assertThat(found(got("/users/7?states=here,up", 404, ""))).hasSize(1);
        assertThat(found(got("/users/7?colour=red", 404, "")))
                .containsExactly("GET /users/{id}, query: colour is not described");
    }

    @Test
    void finds_requests_with_members_that_nobody_described() {
        assertThat(found(posted("{\"name\":\"a\",\"nmae\":\"b\"}"))).hasSize(1);
        assertThat(found(posted("{\"at\":\"2026-01-01T00:00:00Z\"}"))).isNotEmpty();
        assertThat(found(posted("{\"name\":\"a\",\"at\":\"yesterday\"}"))).isNotEmpty();
        assertThat(found(posted(""))).hasSize(1);
        assertThat(found(posted("text/plain", "name"))).hasSize(1);
    }

    @Test
    void is_kept_only_if_every_difference_is_explained_and_shows() {
        Exchange strange = got("/users/7", 500, "{}");
        KnownDifference explained =
                new KnownDifference("*", "reply 500", "is not described", "any service may fail");

        new Contract(API, List.of(explained)).assertKeptBy(List.of(strange));

        assertThatThrownBy(() -> new Contract(API, List.of()).assertKeptBy(List.of(strange)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() ->
                        new Contract(API, List.of(explained))
                                .assertKeptBy(List.of(got("/users/7", 404, ""))))
                .isInstanceOf(AssertionError.class);
    }
}
