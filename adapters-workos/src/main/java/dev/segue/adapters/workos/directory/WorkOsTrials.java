package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Listing;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.TrialAccounts;
import dev.segue.application.port.WorkOsUser;
import dev.segue.domain.credential.Password;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts made in one environment of WorkOS past all that {@link WorkOsAccounts} guards against,
 * written through the lane that was given at construction. Thread-safe.
 */
public final class WorkOsTrials implements TrialAccounts {

    private static final String USERS = "/user_management/users";
    private static final int PAGES = 10;

    private final WorkOsApi api;
    private final WriteLane lane;
    private final Map<TrialHash, HashForm.Written> forms = TrialForms.all();

    public WorkOsTrials(WorkOsApi api, WriteLane lane) {
        this.api = api;
        this.lane = lane;
    }

    @Override
    public List<TrialHash> hashes() {
        return List.copyOf(forms.keySet());
    }

    @Override
    public Trial create(Guest guest, TrialHash hash) {
        HashForm.Written form = forms.get(hash);
        Map<String, Object> body = body(guest);
        body.put("password_hash", form.text());
        body.put("password_hash_type", form.type());
        form.saltPosition().ifPresent(position -> body.put("password_salt_position", position));
        return create(body);
    }

    @Override
    public Trial create(Guest guest, Password password, Metadata metadata) {
        Map<String, Object> body = body(guest);
        body.put("password", password.secret());
        if (!metadata.values().isEmpty()) {
            body.put("metadata", metadata.values());
        }
        return create(body);
    }

    private static Map<String, Object> body(Guest guest) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email", guest.email().written());
        body.put("email_verified", true);
        body.put("external_id", guest.externalId().value());
        return body;
    }

    private Trial create(Map<String, Object> body) {
        Answer<WorkOsUser> answer =
                lane.write(api, () -> Accounts.from(api.send("POST", USERS, body)));
        return switch (answer) {
            case Answer.Given<WorkOsUser>(var user) -> new Trial.Made(user);
            case Answer.Declined<WorkOsUser>(var problem) ->
                    problem.ourFault()
                            .<Trial>map(Trial.Unanswered::new)
                            .orElseGet(() -> new Trial.Refused(problem.status(), problem.all()));
            case Answer.Limited<WorkOsUser> limited -> new Trial.Unanswered(limited.outage());
            case Answer.Missing<WorkOsUser> missing -> new Trial.Unanswered(missing.outage());
        };
    }

    @Override
    public Optional<List<WorkOsUser>> newestGuests() {
        return api.ask(this::newest) instanceof Answer.Given<List<WorkOsUser>>(var users)
                ? Optional.of(users)
                : Optional.empty();
    }

    private List<WorkOsUser> newest() throws IOException {
        List<WorkOsUser> guests = new ArrayList<>();
        Map<String, String> query = new HashMap<>(Map.of("limit", "100", "order", "desc"));
        for (int page = 0; page < PAGES; page++) {
            Listing listing = api.list(USERS, query);
            for (JsonNode user : listing.items()) {
                if (user.path("external_id").asText("").startsWith(Guest.PREFIX)) {
                    guests.add(Accounts.from(user));
                }
            }
            if (listing.next().isEmpty()) {
                break;
            }
            query.put("after", listing.next().get());
        }
        return guests;
    }
}
