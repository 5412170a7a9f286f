package dev.segue.adapters.legacy.auth0;

import dev.segue.application.port.Outage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One users-export job of Auth0, started when it is first needed. Auth0 keeps its file for a day
 * and hands out links to it that are good for a minute, so a link is asked for each time.
 */
final class ExportJob {

    private static final Duration KEPT = Duration.ofHours(23);
    private static final Outage NO_LINK = Outage.of("Auth0's export job has no link to its file");

    private final Auth0Http http;
    private final ManagementApi api;
    private final Duration pollEvery;
    private Optional<Started> started = Optional.empty();

    ExportJob(Auth0Http http, ManagementApi api, Duration pollEvery) {
        this.http = http;
        this.api = api;
        this.pollEvery = pollEvery;
    }

    private record Started(String id, Instant at) {}

    /** Where a job's file can be had for a minute. Whoever knows the location can have it. */
    record Link(String jobId, URI location) {
        @Override
        public String toString() {
            return "Link[" + jobId + "]";
        }
    }

    /**
     * A fresh link to the job's file, once the job is done. The same job as long as Auth0 keeps it.
     *
     * @throws NoAnswer if Auth0 does not answer, refuses us or fails at the job
     */
    synchronized Link link() throws NoAnswer {
        Instant now = http.clock().instant();
        Optional<Link> link =
                started.filter(job -> now.isBefore(job.at().plus(KEPT))).isPresent()
                        ? completed(started.get().id())
                        : Optional.empty();
        if (link.isEmpty()) {
            started = Optional.of(new Started(start(), now));
            link = completed(started.get().id());
        }
        return link.orElseThrow(
                () -> new NoAnswer(Outage.of("Auth0 does not know the export that it started")));
    }

    private String start() throws NoAnswer {
        List<Map<String, String>> fields =
                Account.READ.stream().map(name -> Map.of("name", name)).toList();
        JsonNode job =
                api.patiently("jobs/users-exports", Map.of("format", "json", "fields", fields));
        String id = job.path("id").asString("");
        if (!id.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new NoAnswer(Outage.of("Auth0 started an export without telling its id"));
        }
        return id;
    }

    /** Empty if Auth0 has deleted the job. */
    private Optional<Link> completed(String id) throws NoAnswer {
        while (true) {
            Optional<JsonNode> job = api.patientlyFind("jobs/" + id);
            if (job.isEmpty()) {
                return Optional.empty();
            }
            switch (job.get().path("status").asString("")) {
                case "completed" -> {
                    return Optional.of(new Link(id, location(job.get())));
                }
                case "pending", "processing" -> ManagementApi.pause(pollEvery);
                default -> {
                    started = Optional.empty();
                    throw new NoAnswer(Outage.of("Auth0's export job failed; start again"));
                }
            }
        }
    }

    private static URI location(JsonNode job) throws NoAnswer {
        try {
            URI location = URI.create(job.path("location").asString(""));
            if ("https".equals(location.getScheme()) || "http".equals(location.getScheme())) {
                return location;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new NoAnswer(NO_LINK);
        }
        throw new NoAnswer(NO_LINK);
    }
}
