package dev.segue.adapters.legacy.firebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.legacy.firebase.RecordedFirebase.Played;
import dev.segue.adapters.legacy.hash.FirebaseSamples;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.Delivery.Unanswered;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of Google that the sandbox does not give. */
class AdministrativeCallsTest {

    private static final EmailAddress ADA = EmailAddress.parse("ada@example.com").orElseThrow();
    private static final LegacyId ID = new LegacyId(Provider.FIREBASE, "u1");

    static Stream<Arguments> answersToAChange() {
        return Stream.of(
                arguments(200, "{\"users\": [{\"localId\": \"u1\"}]}", Done.class),
                arguments(400, error("EMAIL_EXISTS", ""), Refused.class),
                arguments(400, error("USER_NOT_FOUND", ""), Refused.class),
                arguments(400, error("INVALID_EMAIL", "INVALID_ARGUMENT"), Refused.class),
                arguments(401, error("no", "UNAUTHENTICATED"), Unanswered.class),
                arguments(403, error("no", "PERMISSION_DENIED"), Unanswered.class),
                arguments(429, error("slow", "RESOURCE_EXHAUSTED"), Unanswered.class),
                arguments(500, "", Unanswered.class),
                arguments(302, "", Unanswered.class),
                arguments(200, "<html>", Unanswered.class));
    }

    @ParameterizedTest
    @MethodSource("answersToAChange")
    void change_an_email_or_say_why_not(
            int status, String body, Class<? extends Delivery> delivery) {
        assertThat(delivery(Played.of(status, body), p -> p.changeEmail(ID, ADA, true)))
                .isInstanceOf(delivery)
                .asString()
                .doesNotContain("ada", "u1");
    }

    @Test
    void hand_on_how_long_to_wait() {
        Played slow =
                new Played(
                        429,
                        error("slow", "RESOURCE_EXHAUSTED"),
                        Map.of("Retry-After", "30"),
                        Duration.ZERO);

        assertThat(((Unanswered) with(slow, p -> p.delete(ID))).outage().retryAfter())
                .contains(Duration.ofSeconds(30));
        assertThat(((LegacyLookup.Unanswered) with(slow, p -> p.find(ADA))).outage().retryAfter())
                .contains(Duration.ofSeconds(30));
        assertThat(((Unanswered) with(slow, p -> p.sendPasswordReset(ADA))).outage().retryAfter())
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void do_not_wait_for_ever() {
        Played late = new Played(200, "{}", Map.of(), Duration.ofSeconds(2));

        try (RecordedFirebase firebase = RecordedFirebase.playing(late);
                FirebaseProvider impatient =
                        FirebaseProvider.connect(firebase.settings(Duration.ofMillis(100)))) {
            assertThat(impatient.delete(ID))
                    .isInstanceOfSatisfying(
                            Unanswered.class,
                            answer ->
                                    assertThat(answer.outage().what())
                                            .startsWith("Firebase did not answer"));
        }
    }

    @Test
    void find_nobody_in_an_answer_that_cannot_be_read() {
        assertUnanswered("<html>");
        assertUnanswered("{\"users\": [{\"email\": \"ada@example.com\"}]}");
        assertUnanswered("{\"users\": [{\"localId\": \"u1\"}, {\"localId\": \"u2\"}]}");
    }

    static Stream<Arguments> answersToAReset() {
        return Stream.of(
                arguments(200, "{}", Done.class),
                arguments(400, error("EMAIL_NOT_FOUND", ""), Done.class),
                arguments(400, error("USER_DISABLED", ""), Done.class),
                arguments(400, error("INVALID_EMAIL", ""), Refused.class),
                arguments(400, error("OPERATION_NOT_ALLOWED", ""), Refused.class),
                arguments(400, error("RESET_PASSWORD_EXCEED_LIMIT", ""), Unanswered.class),
                arguments(400, error("API key not valid. Please", ""), Unanswered.class),
                arguments(400, "", Unanswered.class),
                arguments(503, error("EMAIL_NOT_FOUND", ""), Unanswered.class));
    }

    @ParameterizedTest
    @MethodSource("answersToAReset")
    void mail_a_reset_or_say_why_not(int status, String body, Class<? extends Delivery> delivery) {
        assertThat(delivery(Played.of(status, body), p -> p.sendPasswordReset(ADA)))
                .isInstanceOf(delivery);
    }

    @Test
    void list_on_after_a_page_that_failed_once() {
        try (RecordedFirebase firebase =
                        RecordedFirebase.playing(
                                Played.of(503, ""),
                                Played.of(200, "{\"users\": [{\"localId\": \"u1\"}]}"));
                FirebaseListing listing =
                        FirebaseListing.of(firebase.settings(), FirebaseSamples.PROJECT)) {
            assertThat(listing.rows()).toIterable().hasSize(1);
        }
    }

    @Test
    void list_no_further_than_an_answer_that_cannot_be_read() {
        try (RecordedFirebase firebase = RecordedFirebase.playing(Played.of(200, "{\"users\": ["));
                FirebaseListing listing =
                        FirebaseListing.of(firebase.settings(), FirebaseSamples.PROJECT)) {
            assertThatExceptionOfType(UnreadableExport.class)
                    .isThrownBy(() -> listing.rows().hasNext())
                    .withMessageContaining("no JSON");
        }
    }

    private static void assertUnanswered(String body) {
        LegacyLookup lookup = with(Played.of(200, body), p -> p.find(ADA));

        assertThat(lookup).isInstanceOf(LegacyLookup.Unanswered.class);
    }

    private interface Call<T> {
        T on(FirebaseProvider provider);
    }

    private static Delivery delivery(Played answer, Call<Delivery> call) {
        return with(answer, call);
    }

    private static <T> T with(Played answer, Call<T> call) {
        try (RecordedFirebase firebase = RecordedFirebase.playing(answer);
                FirebaseProvider provider = FirebaseProvider.connect(firebase.settings())) {
            return call.on(provider);
        }
    }

    private static String error(String message, String status) {
        return "{\"error\": {\"code\": 400, \"message\": \"%s\", \"status\": \"%s\"}}"
                .formatted(message, status);
    }
}
