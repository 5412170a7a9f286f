package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.ANN;
import static dev.segue.adapters.workos.directory.Examples.email;
import static dev.segue.adapters.workos.directory.Examples.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.workos.RecordedWorkOs;
import dev.segue.adapters.workos.RecordedWorkOs.Play;
import dev.segue.adapters.workos.RecordedWorkOs.Whole;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.WorkOsLookup;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangingAccountsTest {

    private static final AccountChange PASSWORD_ONLY =
            new AccountChange(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(proven()));

    private final RecordedWorkOs workOs = new RecordedWorkOs();
    private final WorkOsApi api = workOs.open();
    private final WorkOsAccounts accounts =
            new WorkOsAccounts(
                    api, new WriteBudget(WriteShare.WHOLE).live(), WorkOsHashes.DOCUMENTED);

    @AfterEach
    void close() {
        api.close();
        workOs.close();
    }

    @Test
    void overwrites_only_what_the_change_names() {
        workOs.answers(200, RecordedWorkOs.USER);

        assertThat(accounts.update(ANN, PASSWORD_ONLY)).isInstanceOf(Creation.Done.class);

        assertThat(workOs.asked().getFirst().method()).isEqualTo("PUT");
        assertThat(workOs.asked().getFirst().path()).isEqualTo("/user_management/users/user_01");
        assertThat(workOs.asked().getFirst().body()).isEqualTo("{\"password\":\"correct horse\"}");
    }

    @Test
    void is_refused_for_an_account_that_is_gone() {
        workOs.answers(404, "{\"code\":\"entity_not_found\"}");

        assertThat(accounts.update(ANN, PASSWORD_ONLY))
                .isEqualTo(new Creation.Refused(new ErrorCode("entity_not_found")));
    }

    @Test
    void is_taken_when_somebody_else_has_the_address() {
        workOs.answers(400, "{\"code\":\"email_not_available\"}");

        assertThat(accounts.update(ANN, PASSWORD_ONLY)).isEqualTo(new Creation.Taken());
    }

    @Test
    void finds_by_external_id_whatever_characters_it_has() {
        workOs.answers(200, RecordedWorkOs.USER);

        assertThat(accounts.byExternalId(new ExternalId("auth0|a/b ?ü%")))
                .isInstanceOf(WorkOsLookup.Found.class);

        assertThat(workOs.asked().getFirst().path())
                .isEqualTo("/user_management/users/external_id/auth0%7Ca%2Fb%20%3F%C3%BC%25");
    }

    @Test
    void tells_absent_from_unanswered() {
        workOs.answers(404, "{\"message\":\"User not found\"}")
                .answers(404, "<html>")
                .answers(403, "{\"code\":\"forbidden\"}")
                .answers(429, "{}")
                .plays(Play.reset());
        ExternalId id = new ExternalId("auth0|1");

        assertThat(accounts.byExternalId(id)).isEqualTo(new WorkOsLookup.Absent());
        assertThat(accounts.byExternalId(id)).isInstanceOf(WorkOsLookup.Unanswered.class);
        assertThat(accounts.byExternalId(id)).isInstanceOf(WorkOsLookup.Unanswered.class);
        assertThat(accounts.byExternalId(id)).isInstanceOf(WorkOsLookup.Unanswered.class);
    }

    @Test
    void finds_by_email_only_who_has_that_email() {
        String others = RecordedWorkOs.USER.replace("ann@", "bob@").replace("user_01", "user_02");
        workOs.answers(200, "{\"data\":[" + others + "," + RecordedWorkOs.USER + "]}")
                .answers(200, "{\"data\":[" + others + "]}");

        assertThat(accounts.byEmail(email("ann@acme.test")))
                .extracting(found -> ((WorkOsLookup.Found) found).user().id())
                .isEqualTo(ANN);
        assertThat(accounts.byEmail(email("ann@acme.test"))).isEqualTo(new WorkOsLookup.Absent());
        assertThat(workOs.asked().getFirst().path())
                .isEqualTo("/user_management/users?email=ann%40acme.test");
    }

    @Test
    void looks_for_the_canonical_address_too() {
        workOs.answers(200, "{\"data\":[]}")
                .answers(200, "{\"data\":[" + RecordedWorkOs.USER + "]}");

        assertThat(accounts.byEmail(email("Ann@Acme.test"))).isInstanceOf(WorkOsLookup.Found.class);

        assertThat(workOs.asked().get(0).path()).endsWith("email=Ann%40Acme.test");
        assertThat(workOs.asked().get(1).path()).endsWith("email=ann%40acme.test");
    }

    @Test
    void is_unanswered_when_a_list_is_none() {
        workOs.answers(200, "{\"users\":[]}");

        assertThat(accounts.byEmail(email("ann@acme.test")))
                .isInstanceOf(WorkOsLookup.Unanswered.class);
    }

    @Test
    void ends_every_open_session_of_every_page() {
        workOs.answers(200, page("{\"id\":\"s_1\",\"status\":\"active\"}", "\"s_1\""))
                .answers(
                        200,
                        page("{\"id\":\"s_2\",\"status\":\"revoked\"},{\"id\":\"s_3\"}", "null"))
                .answers(200, "")
                .answers(404, "{\"code\":\"entity_not_found\"}");

        assertThat(accounts.revokeSessions(ANN)).isEqualTo(new Delivery.Done());

        assertThat(workOs.asked().get(1).path())
                .startsWith("/user_management/users/user_01/sessions?")
                .contains("after=s_1");
        assertThat(workOs.asked().stream().map(RecordedWorkOs.Asked::body))
                .endsWith("{\"session_id\":\"s_1\"}", "{\"session_id\":\"s_3\"}");
    }

    @Test
    void stops_paging_when_the_cursor_does_not_move() {
        workOs.answers(200, page("", "\"s_1\"")).answers(200, page("", "\"s_1\""));

        assertThat(accounts.revokeSessions(ANN)).isEqualTo(new Delivery.Done());
    }

    private static String page(String sessions, String after) {
        return "{\"data\":[%s],\"list_metadata\":{\"after\":%s}}".formatted(sessions, after);
    }

    @Test
    void is_not_done_while_a_session_is_left() {
        workOs.answers(200, page("{\"id\":\"s_1\"}", "null")).answers(500, "");

        assertThat(accounts.revokeSessions(ANN)).isInstanceOf(Delivery.Unanswered.class);
    }

    @Test
    void says_nothing_about_whether_a_reset_reached_anybody() {
        workOs.answers(201, "{\"id\":\"password_reset_1\"}")
                .answers(404, "{\"code\":\"entity_not_found\"}");

        Delivery known = accounts.sendPasswordReset(email("ann@acme.test"));
        Delivery unknown = accounts.sendPasswordReset(email("bob@acme.test"));

        assertThat(known).isEqualTo(new Delivery.Done()).isEqualTo(unknown);
        assertThat(workOs.asked().getFirst().body()).isEqualTo("{\"email\":\"ann@acme.test\"}");
    }

    @Test
    void makes_nobody_else_wait_when_one_address_has_had_its_resets() {
        workOs.plays(new Whole(429, "{}", Map.of("Retry-After", "60")))
                .answers(200, RecordedWorkOs.USER);

        assertThat(accounts.sendPasswordReset(email("ann@acme.test")))
                .isInstanceOf(Delivery.Unanswered.class);
        assertThat(accounts.update(ANN, PASSWORD_ONLY)).isInstanceOf(Creation.Done.class);
    }

    @Test
    void counts_as_deleted_what_is_gone() {
        workOs.answers(204, "").answers(404, "{}").answers(403, "{\"code\":\"forbidden\"}");

        assertThat(accounts.delete(ANN)).isEqualTo(new Delivery.Done());
        assertThat(accounts.delete(ANN)).isEqualTo(new Delivery.Done());
        assertThat(accounts.delete(ANN))
                .isEqualTo(new Delivery.Refused(new ErrorCode("forbidden")));
    }
}
