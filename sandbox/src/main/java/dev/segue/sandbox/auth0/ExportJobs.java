package dev.segue.sandbox.auth0;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Users-export jobs: kept for a day, each link good for a minute. */
final class ExportJobs {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LINK = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Map<String, Link> links = new ConcurrentHashMap<>();

    record Job(String id, Instant createdAt, Bytes file, AtomicInteger polls) {}

    private record Link(Job job, Instant end) {}

    ExportJobs(InstantSource clock) {
        this.clock = clock;
    }

    /** Starts a job over these users as they are now, with these fields; all if there are none. */
    Job start(Collection<TenantUser> users, JsonNode fields) {
        Job job =
                new Job(
                        "job_" + Tenant.random(8),
                        clock.instant(),
                        zipped(users, fields),
                        new AtomicInteger());
        jobs.put(job.id(), job);
        return job;
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id))
                .filter(job -> clock.instant().isBefore(job.createdAt().plus(KEPT)));
    }

    /** A new name under which the job's file can be had for a minute. */
    String link(Job job) {
        String name = Tenant.random(12);
        links.put(name, new Link(job, clock.instant().plus(LINK)));
        return name;
    }

    Optional<Bytes> file(String link) {
        return Optional.ofNullable(links.get(link))
                .filter(known -> clock.instant().isBefore(known.end()))
                .map(known -> known.job().file());
    }

    void clear() {
        jobs.clear();
        links.clear();
    }

    private static Bytes zipped(Collection<TenantUser> users, JsonNode fields) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream lines = new GZIPOutputStream(file)) {
            for (TenantUser user : users) {
                lines.write(Json.MAPPER.writeValueAsBytes(chosen(user.fields(), fields)));
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return Bytes.of(file.toByteArray());
    }

    private static ObjectNode chosen(ObjectNode user, JsonNode fields) {
        if (fields.isEmpty()) {
            return user;
        }
        ObjectNode chosen = Json.object();
        for (JsonNode field : fields) {
            String name = field.path("name").asString("");
            if (user.has(name)) {
                chosen.set(field.path("export_as").asString(name), user.get(name));
            }
        }
        return chosen;
    }
}
