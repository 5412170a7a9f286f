package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.account;
import static dev.segue.adapters.workos.directory.Examples.ann;
import static dev.segue.adapters.workos.directory.Examples.email;
import static dev.segue.adapters.workos.directory.Examples.firebase;
import static dev.segue.adapters.workos.directory.Examples.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.workos.directory.Examples.Known;
import dev.segue.adapters.workos.directory.Examples.Vector;
import dev.segue.adapters.workos.directory.KnownHashes.KnownHash;
import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.user.WorkOsUserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccountsAgainstTheSandboxTest {

    private final SandboxedWorkOs workOs = new SandboxedWorkOs();
    private final WorkOsAccounts accounts = workOs.accounts;

    @AfterEach
    void stop() {
        workOs.close();
    }

    @ParameterizedTest
    @EnumSource(Vector.class)
    void a_published_hash_lets_its_own_password_in_and_no_other(Vector vector) {
        Known known = firebase(vector);
        workOs.created("ann@acme.test", new Credential.Imported(known.hash()));

        assertThat(workOs.login("ann@acme.test", known.password()))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
        assertThat(workOs.login("ann@acme.test", new Password("another password")))
                .isInstanceOf(WorkOsLogin.Rejected.class);
    }

    static List<KnownHash> hashesOfEveryKind() {
        return KnownHashes.all();
    }

    @ParameterizedTest
    @MethodSource("hashesOfEveryKind")
    void a_hash_of_any_kind_lets_its_own_password_in_and_no_other(KnownHash known) {
        workOs.created("ann@acme.test", new Credential.Imported(known.hash()));

        assertThat(workOs.login("ann@acme.test", known.secret()))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
        assertThat(workOs.login("ann@acme.test", new Password("another password")))
                .isInstanceOf(WorkOsLogin.Rejected.class);
    }

    @Test
    void a_hash_that_workos_does_not_take_is_refused_without_asking() {
        PasswordHash tooFast =
                new PasswordHash.Pbkdf2(
                        Digest.SHA256, 260_000, KnownHashes.SALT, SecretBytes.of(new byte[32]));

        assertThat(accounts.create(ann(new Credential.Imported(tooFast))))
                .isEqualTo(new Creation.HashRefused());
        assertThat(
                        accounts.update(
                                new WorkOsUserId("user_01"),
                                new AccountChange(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new Credential.Imported(tooFast)))))
                .isEqualTo(new Creation.HashRefused());
        assertThat(workOs.inside().switchboard().traffic().stats().requests()).isEmpty();
    }

    @Test
    void the_layout_that_workos_takes_is_found_by_trying() {
        workOs.inside().acceptFirebaseLayouts(Set.of("cli"));
        Known known = firebase(Vector.C);

        List<LayoutName> taken =
                accounts.known().stream().filter(layout -> logsIn(layout, known)).toList();

        assertThat(taken).containsExactly(FirebaseScryptLayout.CLI.layoutName());
    }

    private boolean logsIn(LayoutName layout, Known known) {
        String email = layout.value() + "@acme.test";
        Creation creation =
                accounts.using(layout)
                        .create(account(email, email, new Credential.Imported(known.hash())));
        return creation instanceof Creation.Done
                && workOs.login(email, known.password()) instanceof WorkOsLogin.SignedIn;
    }

    @Test
    void an_account_is_found_again_by_its_external_id_and_its_email() {
        WorkOsUserId id = workOs.created("ann@acme.test", proven());

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
        workOs.created("ann@acme.test", proven());

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
        WorkOsUserId id = workOs.created("ann@acme.test", new Credential.Imported(known.hash()));

        assertThat(
                        accounts.update(
                                id,
                                new AccountChange(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(proven()))))
                .isInstanceOf(Creation.Done.class);

        assertThat(workOs.login("ann@acme.test", Examples.PASSWORD))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
        assertThat(workOs.login("ann@acme.test", known.password()))
                .isInstanceOf(WorkOsLogin.Rejected.class);
    }

    @Test
    void labels_are_kept_and_laid_over_by_a_change() {
        NewAccount ann = ann(proven());
        Creation made =
                accounts.create(
                        new NewAccount(
                                ann.externalId(),
                                ann.email(),
                                true,
                                ann.name(),
                                ann.credential(),
                                ann.client(),
                                Metadata.of(Map.of("plan", "pro", "team", "blue"))));
        WorkOsUserId id = ((Creation.Done) made).user().id();

        accounts.update(
                id,
                new AccountChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Metadata.of(Map.of("team", "red"))));

        assertThat(workOs.inside().users().getFirst().metadata())
                .containsOnly(Map.entry("plan", "pro"), Map.entry("team", "red"));
    }

    @Test
    void an_account_that_is_found_has_its_owners_name() {
        workOs.created("ann@acme.test", proven());

        assertThat(accounts.byEmail(email("ann@acme.test")))
                .isInstanceOfSatisfying(
                        WorkOsLookup.Found.class,
                        found ->
                                assertThat(found.user().name())
                                        .isEqualTo(
                                                new PersonName(
                                                        Optional.of("Ann"), Optional.of("Lee"))));
    }

    @Test
    void a_deleted_account_is_gone_and_may_be_deleted_again() {
        WorkOsUserId id = workOs.created("ann@acme.test", proven());

        assertThat(accounts.delete(id)).isEqualTo(new Delivery.Done());
        assertThat(accounts.delete(id)).isEqualTo(new Delivery.Done());
        assertThat(accounts.byEmail(email("ann@acme.test"))).isEqualTo(new WorkOsLookup.Absent());
    }

    @Test
    void all_sessions_end_once() {
        WorkOsUserId id = workOs.created("ann@acme.test", proven());
        workOs.login("ann@acme.test", Examples.PASSWORD);
        workOs.login("ann@acme.test", Examples.PASSWORD);

        assertThat(accounts.revokeSessions(id)).isEqualTo(new Delivery.Done());

        assertThat(new Sessions(workOs.api, workOs.budget.live()).revokeAll(id))
                .isEqualTo(new Delivery.Done());
        assertThat(revocations()).isEqualTo(2);
    }

    private long revocations() {
        return workOs.asked("POST /user_management/sessions/revoke");
    }

    @Test
    void a_reset_is_mailed_to_those_who_exist() {
        workOs.created("ann@acme.test", proven());

        assertThat(accounts.sendPasswordReset(email("ann@acme.test")))
                .isEqualTo(accounts.sendPasswordReset(email("bob@acme.test")))
                .isEqualTo(new Delivery.Done());

        assertThat(workOs.inside().switchboard().mailbox().to("ann@acme.test")).hasSize(1);
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
        assertThat(workOs.inside().peakWritesIn10s()).isEqualTo(500);
        assertThat(workOs.inside().switchboard().traffic().stats().statuses())
                .doesNotContainKey("429");
    }
}
