package dev.segue.sandbox.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of an HTTP API in OpenAPI 3.0 or 3.1, YAML or JSON, to hold exchanges against: a
 * published one, or a fragment that we have written from documentation.
 */
public final class PublishedApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_CHARACTERS = 64 << 20;

    private final JsonNode document;
    private final Schemas schemas;

    private PublishedApi(JsonNode document) {
        this.document = document;
        this.schemas = new Schemas(document.path("components"));
    }

    /** Reads a file. */
    public static PublishedApi read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a description. */
    public static PublishedApi parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        JsonNode document = JSON.valueToTree(new Yaml(new SafeConstructor(options)).load(yaml));
        if (!document.path("openapi").asString("").startsWith("3.")) {
            throw new IllegalArgumentException("this is no OpenAPI 3");
        }
        return new PublishedApi(document);
    }

    /** What the exchange has that is not allowed; an unknown path is one violation by itself. */
    public List<Violation> violations(Exchange exchange) {
        Optional<Operation> operation = operation(exchange);
        if (operation.isEmpty()) {
            String name = exchange.method() + " " + exchange.path();
            return List.of(new Violation(name, "path", "is not described"));
        }
        List<Violation> found = new ArrayList<>();
        found.addAll(operation.get().ofParameters(exchange));
        found.addAll(operation.get().ofRequest(exchange));
        found.addAll(operation.get().ofReply(exchange));
        return found;
    }

    /** Method and path template of what was asked for, if it is described. */
    public Optional<String> name(Exchange exchange) {
        return operation(exchange).map(Operation::name);
    }

    /** Literal segments win over variables, as the standard has it. */
    private Optional<Operation> operation(Exchange exchange) {
        Template best = null;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            Template template = new Template(path.getKey());
            boolean described = path.getValue().has(method(exchange));
            if (described && template.matches(exchange.path()) && template.isBefore(best)) {
                best = template;
            }
        }
        return Optional.ofNullable(best).map(template -> operation(template, exchange));
    }

    private Operation operation(Template template, Exchange exchange) {
        JsonNode path = document.path("paths").path(template.text());
        return new Operation(
                exchange.method() + " " + template.text(),
                path.path("parameters"),
                path.path(method(exchange)),
                schemas);
    }

    private static String method(Exchange exchange) {
        return exchange.method().toLowerCase(Locale.ROOT);
    }

    /** A path with variables in braces. */
    private record Template(String text) {

        boolean matches(String path) {
            String[] wanted = text.split("/", -1);
            String[] given = path.split("/", -1);
            if (wanted.length != given.length) {
                return false;
            }
            for (int i = 0; i < wanted.length; i++) {
                boolean fits =
                        isVariable(wanted[i]) ? !given[i].isEmpty() : wanted[i].equals(given[i]);
                if (!fits) {
                    return false;
                }
            }
            return true;
        }

        boolean isBefore(Template other) {
            return other == null || variables() < other.variables();
        }

        private long variables() {
            return List.of(text.split("/", -1)).stream().filter(Template::isVariable).count();
        }

        private static boolean isVariable(String segment) {
            return segment.startsWith("{");
        }
    }
}
