package dev.segue.adapters.legacy.firebase;

import static dev.segue.adapters.legacy.hash.FirebaseSamples.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.adapters.legacy.firebase.RecordedFirebase.Played;
import dev.segue.application.port.ExportedUser;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Against answers that neither the sandbox nor the emulator would give. */
class HashRereadTest {

    private static final Played NOBODY = Played.of(200, "{}");

    @Test
    void asks_for_the_page_just_before_the_first_id() throws NoAnswer {
        try (RecordedFirebase firebase = RecordedFirebase.playing(page("", "b1", "b2"))) {
            assertThat(reread(firebase, "b1", "b2")).hasSize(2);
            assertThat(firebase.asked())
                    .containsExactly(
                            "GET /v1/projects/demo-segue/accounts:batchGet"
                                    + "?maxResults=22&nextPageToken=b0%7E ");
        }
    }

    @Test
    void walks_on_where_many_lie_between() throws NoAnswer {
        try (RecordedFirebase firebase =
                RecordedFirebase.playing(page("a2", "a1", "a2"), page("", "b1"))) {
            assertThat(reread(firebase, "a1", "b1")).hasSize(2);
            assertThat(firebase.asked().get(1)).contains("nextPageToken=b0%7E");
        }
    }

    @Test
    void looks_up_who_is_not_listed_before_calling_them_gone() throws NoAnswer {
        try (RecordedFirebase firebase = RecordedFirebase.playing(page("", "a1"), NOBODY)) {
            assertThat(reread(firebase, "a1", "a2")).containsOnlyKeys(id("a1"));
            assertThat(firebase.asked().get(1))
                    .isEqualTo(
                            "POST /v1/projects/demo-segue/accounts:lookup {\"localId\":[\"a2\"]}");
        }
    }

    @Test
    void does_not_believe_a_listing_that_hides_an_account() {
        assertNoAnswer("does not show all accounts", page("", "a1"), page("", "a2"));
    }

    @Test
    void does_not_believe_a_listing_in_another_order() {
        assertNoAnswer("not in the order of the ids", page("", "a2", "a1"));
        assertNoAnswer("not in the order of the ids", page("", "B1"));
    }

    @Test
    void does_not_believe_page_tokens_that_are_no_ids() {
        assertNoAnswer("page tokens", page("opaque", "a1"));
        assertNoAnswer("page tokens", Played.of(200, "{\"nextPageToken\": \"a0~\"}"));
    }

    @Test
    void does_not_take_withheld_hashes_for_none() {
        assertNoAnswer(
                "hashes are withheld",
                Played.of(
                        200,
                        "{\"users\": [{\"localId\": \"a1\", \"passwordHash\":"
                                + " \"UkVEQUNURUQ=\"}]}"));
    }

    @Test
    void has_no_answer_from_errors_and_nonsense() {
        assertNoAnswer("HTTP 503", Played.of(503, ""));
        assertNoAnswer("no JSON", Played.of(200, "<html>"));
    }

    @Test
    void leaves_nothing_to_move_an_account_by_that_cannot_be_read() throws NoAnswer {
        Played broken =
                Played.of(200, "{\"users\": [{\"localId\": \"a1\", \"email\": \"nobody\"}]}");
        try (RecordedFirebase firebase = RecordedFirebase.playing(broken)) {
            ExportedUser user = reread(firebase, "a1").get(id("a1"));

            assertThat(user.user().email()).isEmpty();
            assertThat(user.hash()).isEmpty();
        }
    }

    private static void assertNoAnswer(String why, Played... answers) {
        try (RecordedFirebase firebase = RecordedFirebase.playing(answers)) {
            assertThatExceptionOfType(NoAnswer.class)
                    .isThrownBy(() -> reread(firebase, "a1", "a2"))
                    .withMessageContaining(why);
        }
    }

    private static Map<LegacyId, ExportedUser> reread(RecordedFirebase firebase, String... ids)
            throws NoAnswer {
        List<LegacyId> asked = Arrays.stream(ids).map(HashRereadTest::id).toList();
        FirebaseSettings settings = firebase.settings();
        try (IdentityToolkit toolkit =
                new IdentityToolkit(settings, GoogleAccess.of(settings, Map.of()))) {
            return HashReread.read(toolkit, PROJECT, asked);
        }
    }

    private static Played page(String next, String... ids) {
        String users =
                Arrays.stream(ids)
                        .map("{\"localId\": \"%s\"}"::formatted)
                        .collect(Collectors.joining(","));
        return Played.of(
                200, "{\"users\": [%s], \"nextPageToken\": \"%s\"}".formatted(users, next));
    }

    private static LegacyId id(String value) {
        return new LegacyId(Provider.FIREBASE, value);
    }
}
