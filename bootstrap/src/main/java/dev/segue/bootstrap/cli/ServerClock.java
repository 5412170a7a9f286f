package dev.segue.bootstrap.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The clock of a server, as the Date header of its answers shows it, to the second. */
record ServerClock(URI server) {

    /** More than this, and tokens and one-time codes begin to fail. */
    static final Duration MOST_SKEW = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How far it is from ours; empty if it sends no time. */
    Optional<Duration> skew() {
        return date().map(theirs -> Duration.between(theirs, Instant.now()).abs());
    }

    private Optional<Instant> date() {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(
                            HttpRequest.newBuilder(server)
                                    .timeout(PATIENCE)
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .headers()
                    .firstValue("Date")
                    .map(date ->
                            ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (IOException | DateTimeParseException noTime) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
