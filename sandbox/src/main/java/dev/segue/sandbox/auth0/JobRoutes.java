package dev.segue.sandbox.auth0;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Rejected;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Exports of users: a job, polled until it is done, and its file. */
final class JobRoutes {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-");

    private final Tenant tenant;

    JobRoutes(Tenant tenant) {
        this.tenant = tenant;
    }

    Reply start(Request request) {
        String format = request.json().path("format").asString("json");
        if (!format.equals("json")) {
            throw Auth0Error.badRequest("The sandbox exports json only.", "invalid_body");
        }
        ExportJobs.Job job = tenant.jobs.start(tenant.users.all(), request.json().path("fields"));
        return Reply.json(200, view(job, "pending"));
    }

    Reply status(Request request) {
        ExportJobs.Job job =
                tenant.jobs
                        .find(request.variable("id"))
                        .orElseThrow(() ->
                                Auth0Error.notFound("The job does not exist.", "inexistent_job"));
        if (job.polls().getAndIncrement() < tenant.switches().pollsUntilExported()) {
            return Reply.json(200, view(job, "processing").put("percentage_done", 50));
        }
        String location =
                tenant.address() + "/exports/" + tenant.jobs.link(job) + "/tenant.json.gz";
        return Reply.json(
                200, view(job, "completed").put("percentage_done", 100).put("location", location));
    }

    Reply download(Request request) {
        Bytes file =
                tenant.jobs
                        .file(request.variable("link"))
                        .orElseThrow(() -> new Rejected(Reply.empty(403)));
        Optional<Integer> from = start(request.header("Range"), file.array().length);
        if (from.isEmpty()) {
            return new Reply(200, Map.of("Content-Type", "application/gzip"), file);
        }
        byte[] rest = Arrays.copyOfRange(file.array(), from.get(), file.array().length);
        String range =
                "bytes %d-%d/%d"
                        .formatted(from.get(), file.array().length - 1, file.array().length);
        return new Reply(
                206,
                Map.of("Content-Type", "application/gzip", "Content-Range", range),
                Bytes.of(rest));
    }

    private static Optional<Integer> start(String range, int length) {
        Matcher matcher = RANGE.matcher(range == null ? "" : range);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1))).filter(from -> from < length)
                : Optional.empty();
    }

    private static ObjectNode view(ExportJobs.Job job, String status) {
        return Json.object()
                .put("type", "users_export")
                .put("id", job.id())
                .put("status", status)
                .put("format", "json")
                .put("created_at", job.createdAt().toString());
    }
}
