package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile;
import dev.segue.domain.provider.LegacyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads single users as they are now, and joins the hashes of the file to them: Auth0 shows none. A
 * password that was changed since is known by its date, and its hash left out. The search may be
 * some seconds behind, so whom it does not show is asked for by id.
 */
final class UsersById {

    /** In characters; a query has to fit into an address. */
    private static final int LONGEST_QUERY = 3000;

    private static final int MOST_IDS = 50;

    private final ManagementApi api;
    private final PasswordJoin join;
    private final Map<LegacyId, ExportedUser> found = new HashMap<>();

    private UsersById(ManagementApi api, PasswordJoin join) {
        this.api = api;
        this.join = join;
    }

    /**
     * The users that are still there.
     *
     * @throws NoAnswer if that cannot be known
     */
    static Map<LegacyId, ExportedUser> read(
            ManagementApi api, PasswordJoin join, Collection<LegacyId> ids) throws NoAnswer {
        UsersById reading = new UsersById(api, join);
        List<LegacyId> searchable = ids.stream().filter(UsersById::isSearchable).toList();
        for (List<LegacyId> some : portions(searchable)) {
            reading.search(some);
        }
        for (LegacyId id : ids) {
            if (!reading.found.containsKey(id)) {
                reading.ask(id);
            }
        }
        return reading.found;
    }

    private static boolean isSearchable(LegacyId id) {
        return id.value().matches("[A-Za-z0-9_.@|:-]+");
    }

    private static List<List<LegacyId>> portions(List<LegacyId> ids) {
        List<List<LegacyId>> portions = new ArrayList<>();
        List<LegacyId> portion = new ArrayList<>();
        int length = 0;
        for (LegacyId id : ids) {
            int more = id.value().length() + "\"\" OR ".length();
            if (portion.size() == MOST_IDS || length + more > LONGEST_QUERY) {
                portions.add(portion);
                portion = new ArrayList<>();
                length = 0;
            }
            portion.add(id);
            length += more;
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }

    private void search(List<LegacyId> ids) throws NoAnswer {
        String anyOf =
                ids.stream()
                        .map(id -> "\"" + id.value() + "\"")
                        .collect(Collectors.joining(" OR ", "user_id:(", ")"));
        JsonNode users =
                api.patiently(
                        "users?search_engine=v3&per_page=100&q=" + ManagementApi.encoded(anyOf));
        Map<String, LegacyId> asked =
                ids.stream().collect(Collectors.toMap(LegacyId::value, id -> id));
        for (JsonNode user : users) {
            LegacyId id = asked.get(user.path("user_id").asString(""));
            if (id != null) {
                found.put(id, exported(id, user));
            }
        }
    }

    private void ask(LegacyId id) throws NoAnswer {
        Optional<JsonNode> user = api.patientlyFind("users/" + ManagementApi.encoded(id.value()));
        user.ifPresent(there -> found.put(id, exported(id, there)));
    }

    private ExportedUser exported(LegacyId id, JsonNode user) {
        try {
            return join.exported(new Account(Fields.ofJson(user)));
        } catch (UnusableField e) {
            // It is there, but with nothing that could be used to move it.
            return new ExportedUser(
                    new LegacyUser(id, Optional.empty(), false, PersonName.UNKNOWN, false, false),
                    new StoredPassword.NotExported(),
                    UserProfile.EMPTY);
        }
    }
}
