package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.BROWSER;
import static dev.segue.adapters.workos.directory.Examples.account;
import static dev.segue.adapters.workos.directory.Examples.ann;
import static dev.segue.adapters.workos.directory.Examples.email;
import static dev.segue.adapters.workos.directory.Examples.firebase;
import static dev.segue.adapters.workos.directory.Examples.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.workos.directory.Examples.Known;
import dev.segue.adapters.workos.directory.Examples.Vector;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsStep;
import dev.segue.application.port.WorkOsStep.Kind;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.WorkOsUserId;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingAgainstTheSandboxTest {

    private static final SandboxOptions OPTIONS = SandboxOptions.defaults();
    private static final Sandbox SANDBOX = Sandbox.start(OPTIONS);
    private static final WorkOsSettings SETTINGS =
            new WorkOsSettings(
                    OPTIONS.workOsApiKey(),
                    OPTIONS.workOsClientId(),
                    SANDBOX.workOs(),
                    Duration.ofSeconds(20),
                    List.of(FirebaseScryptLayout.values()));

    private final WorkOsApi api = SETTINGS.open();
    private final WriteBudget budget = new WriteBudget(WriteShare.WHOLE);
    private final WorkOsAccounts accounts =
            new WorkOsAccounts(api, budget.live(), SETTINGS.layouts());
    private final WorkOsAuthentication logins = new WorkOsAuthentication(api, budget.live());

    @AfterEach
    void forget() {
        api.close();
        SANDBOX.workOsState().reset();
    }

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private WorkOsUserId created(WorkOsDirectory directory, String email, Credential credential) {
        Creation creation = directory.create(account(email, "firebase|" + email, credential));
        assertThat(creation).isInstanceOf(Creation.Done.class);
        return ((Creation.Done) creation).user().id();
    }

    private WorkOsLogin login(String email, Password password) {
        return logins.authenticate(email(email), password, BROWSER);
    }

    private static WorkOsStep step(WorkOsLogin login) {
        assertThat(login).isInstanceOf(WorkOsLogin.StepRequired.class);
        return ((WorkOsLogin.StepRequired) login).step();
    }

    @ParameterizedTest
    @EnumSource(Vector.class)
    void a_published_hash_lets_its_own_password_in_and_no_other(Vector vector) {
        Known known = firebase(vector);
        created(accounts, "ann@acme.test", new Credential.Imported(known.hash()));

        assertThat(login("ann@acme.test", known.password()))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
        assertThat(login("ann@acme.test", new Password("another password")))
                .isInstanceOf(WorkOsLogin.Rejected.class);
    }

    @Test
    void the_layout_that_workos_takes_is_found_by_trying() {
        SANDBOX.workOsState().acceptFirebaseLayouts(Set.of("cli"));
        Known known = firebase(Vector.C);

        List<LayoutName> taken =
                accounts.known().stream().filter(layout -> logsIn(layout, known)).toList();

        assertThat(taken).containsExactly(FirebaseScryptLayout.CLI.layoutName());
        SANDBOX.workOsState().acceptFirebaseLayouts(Set.of("phc", "cli"));
    }

    private boolean logsIn(LayoutName layout, Known known) {
        String email = layout.value() + "@acme.test";
        Creation creation =
                accounts.using(layout)
                        .create(account(email, email, new Credential.Imported(known.hash())));
        return creation instanceof Creation.Done
                && login(email, known.password()) instanceof WorkOsLogin.SignedIn;
    }

    @Test
    void an_account_is_found_again_by_its_external_id_and_its_email() {
        WorkOsUserId id = created(accounts, "ann@acme.test", proven());

        assertThat(accounts.byExternalId(new ExternalId("firebase|ann@acme.test")))
                .isInstanceOfSatisfying(
                        WorkOsLookup.Found.class, it -> assertThat(it.user().id()).isEqualTo(id));
        assertThat(accounts.byEmail(email("ANN@acme.test")))
                .isInstanceOfSatisfying(
                        WorkOsLookup.Found.class, it -> assertThat(it.user().id()).isEqualTo(id));
        assertThat(accounts.byExternalId(new ExternalId("firebase|bob")))
                .isEqualTo(new WorkOsLookup.Absent());
        assertThat(accounts.byEmail(email("bob@acme.test"))).isEqualTo(new WorkOsLookup.Absent());
    }

    @Test
    void an_address_and_an_external_id_are_taken_once() {
        created(accounts, "ann@acme.test", proven());

        assertThat(accounts.create(account("Ann@acme.test", "other", proven())))
                .isEqualTo(new Creation.Taken());
        assertThat(accounts.create(account("bob@acme.test", "firebase|ann@acme.test", proven())))
                .isEqualTo(new Creation.Taken());
    }

    @Test
    void a_weak_password_is_refused() {
        Credential weak = new Credential.Proven(new Password("short"));

        assertThat(accounts.create(ann(weak))).isEqualTo(new Creation.PasswordRefused());
    }

    @Test
    void an_unacceptable_hash_is_refused() {
        WorkOsDirectory named = accounts.using(FirebaseScryptLayout.NAMED.layoutName());

        assertThat(named.create(ann(Examples.imported()))).isEqualTo(new Creation.HashRefused());
    }

    @Test
    void a_new_password_takes_the_place_of_the_imported_hash() {
        Known known = firebase(Vector.C);
        WorkOsUserId id = created(accounts, "ann@acme.test", new Credential.Imported(known.hash()));

        assertThat(
                        accounts.update(
                                id,
                                new AccountChange(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(proven()))))
                .isInstanceOf(Creation.Done.class);

        assertThat(login("ann@acme.test", Examples.PASSWORD))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
        assertThat(login("ann@acme.test", known.password()))
                .isInstanceOf(WorkOsLogin.Rejected.class);
    }

    @Test
    void a_deleted_account_is_gone_and_may_be_deleted_again() {
        WorkOsUserId id = created(accounts, "ann@acme.test", proven());

        assertThat(accounts.delete(id)).isEqualTo(new Delivery.Done());
        assertThat(accounts.delete(id)).isEqualTo(new Delivery.Done());
        assertThat(accounts.byEmail(email("ann@acme.test"))).isEqualTo(new WorkOsLookup.Absent());
    }

    @Test
    void all_sessions_end_once() {
        WorkOsUserId id = created(accounts, "ann@acme.test", proven());
        login("ann@acme.test", Examples.PASSWORD);
        login("ann@acme.test", Examples.PASSWORD);

        assertThat(accounts.revokeSessions(id)).isEqualTo(new Delivery.Done());

        assertThat(new Sessions(api, budget.live()).revokeAll(id)).isEqualTo(new Delivery.Done());
        assertThat(revocations()).isEqualTo(2);
    }

    private static long revocations() {
        return SANDBOX.workOsState()
                .switchboard()
                .traffic()
                .stats()
                .requests()
                .getOrDefault("POST /user_management/sessions/revoke", 0L);
    }

    @Test
    void a_reset_is_mailed_to_those_who_exist() {
        created(accounts, "ann@acme.test", proven());

        assertThat(accounts.sendPasswordReset(email("ann@acme.test")))
                .isEqualTo(accounts.sendPasswordReset(email("bob@acme.test")))
                .isEqualTo(new Delivery.Done());

        assertThat(SANDBOX.workOsState().switchboard().mailbox().to("ann@acme.test")).hasSize(1);
    }

    @Test
    void an_unverified_address_is_verified_on_the_way_in() {
        WorkOsUserId id = created(accounts, "ann@acme.test", proven());
        accounts.update(
                id,
                new AccountChange(
                        Optional.empty(), Optional.empty(), Optional.of(false), Optional.empty()));

        WorkOsStep step = step(login("ann@acme.test", Examples.PASSWORD));

        assertThat(step.kind()).isEqualTo(Kind.EMAIL_VERIFICATION);
        Token wrong = new Token("000000x");
        assertThat(logins.resume(new StepAnswer.VerifyEmail(step.pending(), wrong), BROWSER))
                .isInstanceOf(WorkOsLogin.Rejected.class);
        Token code =
                new Token(
                        SANDBOX.workOsState()
                                .switchboard()
                                .mailbox()
                                .to("ann@acme.test")
                                .getLast()
                                .code());
        assertThat(logins.resume(new StepAnswer.VerifyEmail(step.pending(), code), BROWSER))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
    }

    @Test
    void a_second_factor_is_enrolled_and_asked_for() {
        SANDBOX.workOsState().requireMfa(true);
        created(accounts, "ann@acme.test", proven());

        WorkOsStep enrolment = step(login("ann@acme.test", Examples.PASSWORD));
        assertThat(enrolment.kind()).isEqualTo(Kind.MFA_ENROLLMENT);
        WorkOsStep first =
                step(
                        logins.resume(
                                new StepAnswer.EnrollTotp(
                                        enrolment.pending(), enrolment.user().orElseThrow()),
                                BROWSER));
        assertThat(first.enrolment().orElseThrow().uri().secret()).startsWith("otpauth://totp/");
        Token code = new Token(SANDBOX.workOsState().totpCode("ann@acme.test").orElseThrow());

        assertThat(
                        logins.resume(
                                new StepAnswer.AnswerChallenge(
                                        first.pending(), first.challenge().orElseThrow(), code),
                                BROWSER))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
        assertThat(step(login("ann@acme.test", Examples.PASSWORD)).kind())
                .isEqualTo(Kind.MFA_CHALLENGE);
    }

    @Test
    void the_eleventh_attempt_in_a_minute_is_throttled() {
        created(accounts, "ann@acme.test", proven());
        for (int i = 0; i < 10; i++) {
            login("ann@acme.test", Examples.PASSWORD);
        }

        assertThat(login("ann@acme.test", Examples.PASSWORD))
                .isInstanceOfSatisfying(
                        WorkOsLogin.Throttled.class, it -> assertThat(it.retryAfter()).isPresent());
    }

    @Test
    void a_wrong_api_key_is_our_fault_and_not_the_users() {
        created(accounts, "ann@acme.test", proven());
        WorkOsSettings wrong =
                new WorkOsSettings(
                        "sk_wrong",
                        SETTINGS.clientId(),
                        SETTINGS.baseUrl(),
                        SETTINGS.timeout(),
                        SETTINGS.layouts());

        try (WorkOsApi stranger = wrong.open()) {
            assertThat(
                            new WorkOsAuthentication(stranger, budget.live())
                                    .authenticate(
                                            email("ann@acme.test"), Examples.PASSWORD, BROWSER))
                    .isInstanceOfSatisfying(
                            WorkOsLogin.Unanswered.class,
                            it -> assertThat(it.outage().what()).contains("API key"));
        }
    }

    @Test
    void a_burst_from_many_threads_stays_within_what_workos_takes() throws Exception {
        List<Callable<Delivery>> burst =
                Collections.nCopies(600, () -> accounts.delete(new WorkOsUserId("user_nobody")));
        List<Delivery> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Delivery> each : threads.invokeAll(burst)) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).filteredOn(new Delivery.Done()::equals).hasSize(500);
        assertThat(SANDBOX.workOsState().peakWritesIn10s()).isEqualTo(500);
        assertThat(SANDBOX.workOsState().switchboard().traffic().stats().statuses())
                .doesNotContainKey("429");
    }

    @Test
    void characters_that_no_text_has_harm_nobody() {
        assertThat(login("ann@acme.test", new Password("\uD800")))
                .isInstanceOfAny(WorkOsLogin.Rejected.class, WorkOsLogin.Unanswered.class);
    }
}
