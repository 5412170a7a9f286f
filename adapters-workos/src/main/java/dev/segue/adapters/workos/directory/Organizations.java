package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.workos.common.http.UrlEncodingKt;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Problem;
import dev.segue.adapters.workos.http.UnreadableAnswer;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.WorkOsOrganizations.Placed;
import java.util.Map;
import java.util.Set;

/** Organizations, known by their external id. */
final class Organizations {

    private static final String PATH = "/organizations/";
    private static final Set<String> TAKEN = Set.of("external_id_already_used");

    private final WorkOsApi api;
    private final WriteLane lane;

    Organizations(WorkOsApi api, WriteLane lane) {
        this.api = api;
        this.lane = lane;
    }

    /** An organization as WorkOS has it. */
    private record Found(OrganizationId id, JsonNode fields) {

        static Found from(JsonNode organization) throws UnreadableAnswer {
            String id = organization.path("id").asText("");
            if (id.isBlank()) {
                throw new UnreadableAnswer("an organization has no usable id");
            }
            return new Found(new OrganizationId(id), organization);
        }
    }

    Placed ensure(LegacyOrganization wanted) {
        return switch (find(wanted)) {
            case Answer.Given<Found>(var found) -> upToDate(found, wanted);
            case Answer.Declined<Found>(var problem) when problem.status() == 404 ->
                    created(wanted);
            case Answer<Found> other -> placed(other);
        };
    }

    private Answer<Found> find(LegacyOrganization wanted) {
        String id = UrlEncodingKt.encodePathSegment(ExternalId.of(wanted.key()).value());
        return api.ask(() -> Found.from(api.get(PATH + "external_id/" + id)));
    }

    /** Somebody may have been faster, so a conflict is a reason to look again. */
    private Placed created(LegacyOrganization wanted) {
        Map<String, Object> body = OrganizationFields.of(wanted);
        Answer<Found> answer =
                lane.write(api, () -> Found.from(api.send("POST", "/organizations", body)));
        boolean taken = answer instanceof Answer.Declined<Found>(var problem) && taken(problem);
        return taken && find(wanted) instanceof Answer.Given<Found>(var found)
                ? upToDate(found, wanted)
                : placed(answer);
    }

    private static boolean taken(Problem problem) {
        return problem.status() == 409 || problem.named(TAKEN).isPresent();
    }

    private Placed upToDate(Found found, LegacyOrganization wanted) {
        Map<String, Object> changes = OrganizationFields.changes(found.fields(), wanted);
        if (changes.isEmpty()) {
            return new Placed.There(found.id());
        }
        String path = PATH + UrlEncodingKt.encodePathSegment(found.id().value());
        return placed(lane.write(api, () -> Found.from(api.send("PUT", path, changes))));
    }

    private static Placed placed(Answer<Found> answer) {
        return switch (answer) {
            case Answer.Given<Found>(var found) -> new Placed.There(found.id());
            case Answer.Declined<Found>(var problem) ->
                    problem.ourFault()
                            .<Placed>map(Placed.Unanswered::new)
                            .orElseGet(() -> new Placed.Refused(problem.code()));
            case Answer.Limited<Found> limited -> new Placed.Unanswered(limited.outage());
            case Answer.Missing<Found> missing -> new Placed.Unanswered(missing.outage());
        };
    }
}
