package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.workos.common.http.UrlEncodingKt;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Listing;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.application.port.Delivery;
import dev.segue.domain.user.WorkOsUserId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account's sessions at WorkOS, which end one by one: there is no call for all of them. */
final class Sessions {

    private static final String MOST_PER_PAGE = "100";

    private final WorkOsApi api;
    private final WriteLane lane;

    Sessions(WorkOsApi api, WriteLane lane) {
        this.api = api;
        this.lane = lane;
    }

    /** Ends those that are not ended yet; stops at the first that will not end. */
    Delivery revokeAll(WorkOsUserId account) {
        Answer<List<String>> listed = api.ask(() -> open(account));
        if (!(listed instanceof Answer.Given<List<String>> given)) {
            return Deliveries.from(listed);
        }
        for (String session : given.value()) {
            Delivery ended = Deliveries.from(lane.write(api, () -> revoke(session)));
            if (!(ended instanceof Delivery.Done)) {
                return ended;
            }
        }
        return new Delivery.Done();
    }

    private String revoke(String session) {
        api.sdk().getUserManagement().revokeSession(session, WorkOsApi.randomKey());
        return session;
    }

    /** Read to the end before any is ended, because ending them may move the pages. */
    private List<String> open(WorkOsUserId account) throws IOException {
        List<String> open = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        Map<String, String> query = new HashMap<>(Map.of("limit", MOST_PER_PAGE));
        Optional<String> next;
        do {
            Listing page = api.list(path(account), query);
            page.items().stream().filter(Sessions::isOpen).map(Sessions::id).forEach(open::add);
            next = page.next();
            next.ifPresent(cursor -> query.put("after", cursor));
        } while (next.isPresent() && cursors.add(next.get()));
        return open;
    }

    private static boolean isOpen(JsonNode session) {
        return session.path("status").asText("active").equals("active");
    }

    private static String id(JsonNode session) {
        return session.path("id").asText();
    }

    private static String path(WorkOsUserId account) {
        return "/user_management/users/"
                + UrlEncodingKt.encodePathSegment(account.value())
                + "/sessions";
    }
}
