package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.BROWSER;
import static dev.segue.adapters.workos.directory.Examples.PASSWORD;
import static dev.segue.adapters.workos.directory.Examples.account;
import static dev.segue.adapters.workos.directory.Examples.email;
import static dev.segue.adapters.workos.directory.Examples.firebase;
import static dev.segue.adapters.workos.directory.Examples.proven;

import dev.segue.adapters.workos.directory.Examples.Vector;
import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsOrganizations.Placed;
import dev.segue.application.port.WorkOsOrganizations.Roles;
import dev.segue.application.port.WorkOsOrganizations.TotpLabel;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.WorkOsUserId;
import dev.segue.sandbox.contract.Exchange;
import dev.segue.sandbox.contract.RecordingProxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that our adapters ever ask of WorkOS, said once to the sandbox, with its refusals. */
final class WorkOsConversation implements AutoCloseable {

    private static final String ANN = "ann@acme.test";
    private static final String BEA = "bea@acme.test";

    private RecordingProxy proxy;
    private final SandboxedWorkOs workOs =
            new SandboxedWorkOs(direct -> {
                proxy = RecordingProxy.before(direct);
                return proxy.uri();
            });

    private WorkOsConversation() {}

    static List<Exchange> overheard() {
        try (WorkOsConversation conversation = new WorkOsConversation()) {
            WorkOsUserId ann = conversation.accounts();
            conversation.tenants(ann);
            conversation.logins(ann);
            conversation.ends(ann);
            return conversation.proxy.exchanges();
        }
    }

    private WorkOsUserId accounts() {
        NewAccount labelled = account(ANN, "auth0|1", proven());
        workOs.accounts.create(
                new NewAccount(
                        labelled.externalId(),
                        labelled.email(),
                        true,
                        labelled.name(),
                        labelled.credential(),
                        labelled.client(),
                        Metadata.of(Map.of("plan", "pro"))));
        workOs.accounts.create(labelled);
        workOs.accounts.create(account("other@acme.test", "auth0|1", proven()));
        Credential weak = new Credential.Proven(new Password("short"));
        workOs.accounts.create(account("weak@acme.test", "auth0|2", weak));
        Credential hash = new Credential.Imported(firebase(Vector.C).hash());
        workOs.accounts
                .using(FirebaseScryptLayout.NAMED.layoutName())
                .create(account("hash@acme.test", "auth0|3", hash));
        WorkOsUserId bea = workOs.created(BEA, hash);
        workOs.accounts.byExternalId(new ExternalId("nobody"));
        workOs.accounts.byEmail(email(ANN));
        workOs.accounts.update(bea, change(ANN, "auth0|9"));
        workOs.accounts.update(bea, change(BEA, "auth0|1"));
        workOs.accounts.update(bea, change("bea@acme.example", "auth0|9"));
        workOs.accounts.update(new WorkOsUserId("user_nobody"), change(BEA, "auth0|9"));
        return ((WorkOsLookup.Found) workOs.accounts.byExternalId(new ExternalId("auth0|1")))
                .user()
                .id();
    }

    private static AccountChange change(String email, String externalId) {
        return new AccountChange(
                Optional.of(new ExternalId(externalId)),
                Optional.of(email(email)),
                Optional.of(true),
                Optional.of(proven()),
                Metadata.of(Map.of("plan", "free")));
    }

    private void tenants(WorkOsUserId ann) {
        OrganizationId acme = placed("org_1", new OrganizationDomain("acme.test", true));
        placed("org_1", new OrganizationDomain("acme.example", false));
        workOs.tenants.ensure(acme("org_2", new OrganizationDomain("acme.test", true)));
        workOs.inside().rolesExist(Set.of("member", "admin", "billing"));
        workOs.tenants.ensureMember(ann, acme, roles("owner"));
        workOs.tenants.ensureMember(ann, acme, roles("admin", "billing"));
        workOs.tenants.ensureMember(ann, acme, roles("member"));
        workOs.tenants.ensureMember(ann, new OrganizationId("org_none"), roles());
        workOs.tenants.ensureMember(ann, placed("org_3"), roles());
        workOs.inside().allowMultipleRoles(false);
        workOs.tenants.ensureMember(ann, placed("org_4"), roles("admin", "billing"));
    }

    private OrganizationId placed(String key, OrganizationDomain... domains) {
        return ((Placed.There) workOs.tenants.ensure(acme(key, domains))).id();
    }

    private static LegacyOrganization acme(String key, OrganizationDomain... domains) {
        return new LegacyOrganization(
                new LegacyOrganization.Key(Provider.FIREBASE, key),
                "Acme",
                List.of(domains),
                Metadata.of(Map.of("plan", "pro")));
    }

    private static Roles roles(String... slugs) {
        return new Roles(Stream.of(slugs).map(RoleSlug::new).toList());
    }

    private void logins(WorkOsUserId ann) {
        workOs.login(ANN, new Password("not it at all"));
        WorkOsStep organization = step(workOs.login(ANN, PASSWORD));
        workOs.logins.resume(
                new StepAnswer.SelectOrganization(
                        organization.pending(), organization.organizations().getFirst().id()),
                BROWSER);
        workOs.accounts.update(ann, unverified());
        WorkOsStep address = step(workOs.login(ANN, PASSWORD));
        String mailed = workOs.inside().switchboard().mailbox().to(ANN).getLast().code();
        workOs.logins.resume(
                new StepAnswer.VerifyEmail(address.pending(), new Token("x")), BROWSER);
        workOs.logins.resume(
                new StepAnswer.VerifyEmail(address.pending(), new Token(mailed)), BROWSER);
        workOs.inside().requireMfa(true);
        WorkOsStep enrolment = step(workOs.login(ANN, PASSWORD));
        workOs.logins.resume(new StepAnswer.EnrollTotp(enrolment.pending(), ann), BROWSER);
        WorkOsStep challenge = step(workOs.login(ANN, PASSWORD));
        for (String code : List.of("000000", workOs.inside().totpCode(ANN).orElseThrow())) {
            workOs.logins.resume(
                    new StepAnswer.AnswerChallenge(
                            challenge.pending(),
                            challenge.challenge().orElseThrow(),
                            new Token(code)),
                    BROWSER);
        }
    }

    private static AccountChange unverified() {
        return new AccountChange(
                Optional.empty(), Optional.empty(), Optional.of(false), Optional.empty());
    }

    private static WorkOsStep step(WorkOsLogin login) {
        return ((WorkOsLogin.StepRequired) login).step();
    }

    private void ends(WorkOsUserId ann) {
        TotpSecret secret = new TotpSecret(SecretBytes.of(new byte[20]));
        WorkOsUserId cat = workOs.created("cat@acme.test", proven());
        for (WorkOsUserId user : List.of(cat, ann, new WorkOsUserId("user_nobody"))) {
            workOs.tenants.ensureTotp(user, secret, new TotpLabel("Acme", "Ann"));
        }
        for (int mail = 0; mail < 4; mail++) {
            workOs.accounts.sendPasswordReset(email(ANN));
        }
        workOs.accounts.sendPasswordReset(email("nobody@acme.test"));
        workOs.accounts.revokeSessions(ann);
        workOs.accounts.delete(ann);
        workOs.accounts.delete(ann);
    }

    @Override
    public void close() {
        workOs.close();
        proxy.close();
    }
}
