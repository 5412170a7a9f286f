package dev.segue.bootstrap.demo;

import dev.segue.bootstrap.demo.HttpJson.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where every user of the export is, counted from outside: the route of each, and the accounts at
 * WorkOS.
 *
 * @param lost users of whom the routing table knows nothing
 * @param duplicates accounts at WorkOS beyond one for each user
 */
record Census(int users, int onWorkOs, int onLegacy, int parked, int lost, int duplicates) {

    static Census take(DemoWorld world, Path export) throws IOException {
        JsonNode exported =
                JsonMapper.builder().build().readTree(Files.readString(export)).path("users");
        int onWorkOs = 0;
        int onLegacy = 0;
        int parked = 0;
        for (JsonNode user : exported) {
            Reply route =
                    world.api()
                            .get(
                                    "/v1/users/firebase:"
                                            + user.path("localId").asString()
                                            + "/route");
            String authority = route.body().path("authority").asString("");
            onWorkOs += authority.equals("workos") ? 1 : 0;
            onLegacy += authority.equals("legacy") ? 1 : 0;
            parked += route.body().path("parked").isObject() ? 1 : 0;
        }
        int lost = exported.size() - onWorkOs - onLegacy;
        return new Census(exported.size(), onWorkOs, onLegacy, parked, lost, duplicates(world));
    }

    private static int duplicates(DemoWorld world) {
        Map<String, Integer> accounts = new HashMap<>();
        for (JsonNode account : world.workOs().get("/_sandbox/users").body()) {
            accounts.merge(account.path("external_id").asString(""), 1, Integer::sum);
        }
        return accounts.values().stream().mapToInt(n -> n - 1).sum();
    }
}
