package dev.segue.adapters.legacy.auth0;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The e-mail domains that a customer's connections claim for themselves. All connections are read
 * when they are first asked for. Auth0 does not verify the domains.
 */
final class ConnectionDomains {

    private static final String DOMAIN = "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    private static final int LONGEST = 253;

    private final ManagementApi api;
    private Optional<Map<String, List<String>>> byConnection = Optional.empty();

    ConnectionDomains(ManagementApi api) {
        this.api = api;
    }

    List<String> of(String connectionId) {
        if (byConnection.isEmpty()) {
            byConnection = Optional.of(read());
        }
        return byConnection.get().getOrDefault(connectionId, List.of());
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> read = new HashMap<>();
        Checkpoints connections = new Checkpoints(api, "connections", "connections");
        for (Optional<JsonNode> one = connections.next();
                one.isPresent();
                one = connections.next()) {
            read.put(one.get().path("id").asString(""), domains(one.get().path("options")));
        }
        return read;
    }

    private static List<String> domains(JsonNode options) {
        return options.path("domain_aliases")
                .valueStream()
                .map(domain -> domain.asString(""))
                .filter(domain -> domain.length() <= LONGEST && domain.matches(DOMAIN))
                .toList();
    }
}
