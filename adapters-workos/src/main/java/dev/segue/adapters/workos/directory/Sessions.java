package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.workos.common.http.UrlEncodingKt;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.application.port.Delivery;
import dev.segue.domain.user.WorkOsUserId;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** An account's sessions at WorkOS, which end one by one: there is no call for all of them. */
final class Sessions {

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
        return api.listAll(path(account), Map.of()).stream()
                .filter(Sessions::isOpen)
                .map(Sessions::id)
                .toList();
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
