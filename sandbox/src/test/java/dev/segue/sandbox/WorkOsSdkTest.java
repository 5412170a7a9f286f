package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.workos.WorkOS;
import com.workos.common.exceptions.BadRequestException;
import com.workos.common.exceptions.RateLimitException;
import com.workos.common.exceptions.WorkOSGenericException;
import com.workos.common.http.PatchField;
import com.workos.common.http.RetryConfig;
import com.workos.models.OrganizationDomainData;
import com.workos.models.User;
import com.workos.types.CreateUserPasswordHashType;
import com.workos.types.CreateWebhookEndpointEvents;
import com.workos.types.OrganizationDomainDataState;
import com.workos.types.OrganizationMembershipStatus;
import com.workos.types.PaginationOrder;
import com.workos.types.WebhookEndpointStatus;
import com.workos.usermanagement.CreateUserPassword;
import com.workos.usermanagement.UserManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The vendor's own SDK parses what the stand-in says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkOsSdkTest {
    private Sandbox sandbox;
    private WorkOS workOs;
    private UserManagement users;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        workOs =
                WorkOS.builder()
                        .apiKey("sk_test_segue")
                        .clientId("client_segue")
                        .apiBaseUrl(sandbox.workOs().toString())
                        .retryConfig(RetryConfig.DISABLED)
                        .build();
        users = workOs.getUserManagement();
    }

    @BeforeEach
    void forget() {
        sandbox.workOsState().reset();
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void creates_fetches_and_logs_in_a_user_with_an_imported_hash() {
        var hash =
                new CreateUserPassword.Hashed(
                        "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                        CreateUserPasswordHashType.Bcrypt,
                        null);
        var created =
                users.create(
                        hash,
                        "ada@x.test",
                        "Ada",
                        "Adler",
                        null,
                        true,
                        Map.of("plan", "pro"),
                        "firebase|u1");

        User found = users.getByExternalId("firebase|u1");
        assertThat(found.getId()).isEqualTo(created.getId());
        assertThat(found.getMetadata()).containsEntry("plan", "pro");
        assertThat(users.get(created.getId()).getEmail()).isEqualTo("ada@x.test");
        var session = users.authenticateWithPassword("ada@x.test", "U*U");
        assertThat(session.getUser().getLastSignInAt()).isNotNull();
        var renewed = users.authenticateWithRefreshToken(session.getRefreshToken());
        assertThat(renewed.getUser().getId()).isEqualTo(created.getId());
        assertThat(users.listSessions(created.getId()).data).isNotEmpty();
        assertThat(users.getJwks("client_segue").getKeys()).hasSize(1);
    }

    @Test
    void sees_the_documented_error_codes() {
        users.create("ada@x.test");

        var duplicate =
                catchThrowableOfType(BadRequestException.class, () -> users.create("ADA@x.test"));
        assertThat(duplicate.code).isEqualTo("user_creation_error");
        assertThat(duplicate.errors.getFirst().code).isEqualTo("email_not_available");
        assertThat(duplicate.requestId).isNotBlank();
    }

    @Test
    void sees_a_step_as_a_403_with_its_token() {
        users.create(new CreateUserPassword.Plaintext("open-sesame"), "ada@x.test");

        var step =
                catchThrowableOfType(
                        WorkOSGenericException.class,
                        () -> users.authenticateWithPassword("ada@x.test", "open-sesame"));
        assertThat(step.code).isEqualTo("email_verification_required");
        String token =
                Client.JSON.readTree(step.rawBody).get("pending_authentication_token").asString();
        var in = users.authenticateWithEmailVerification(mailed(), token);
        assertThat(in.getUser().getEmailVerified()).isTrue();
    }

    @Test
    void pages_through_all_users() {
        for (int i = 0; i < 12; i++) {
            users.create("u" + i + "@x.test");
        }
        List<String> emails = new ArrayList<>();
        users.list(null, null, 5, PaginationOrder.Asc)
                .autoPagingIterable()
                .forEach(user -> emails.add(user.getEmail()));

        assertThat(emails).hasSize(12).startsWith("u0@x.test").endsWith("u11@x.test");
        assertThat(users.list(null, null, null, null, null, null, "U3@x.test").data).hasSize(1);
    }

    @Test
    void updates_and_deletes_a_user() {
        String id = users.create("ada@x.test").getId();

        User moved = users.update(id, null, "ada@y.test", "Ada");
        assertThat(moved.getEmail()).isEqualTo("ada@y.test");
        users.delete(id);
        assertThat(sandbox.workOsState().users()).isEmpty();
    }

    @Test
    void resets_a_password_and_sends_a_magic_code() {
        users.create(new CreateUserPassword.Plaintext("open-sesame"), "ada@x.test");
        var reset = users.resetPassword("ada@x.test");
        users.confirmPasswordReset(reset.getPasswordResetToken(), "new-secret-1");
        assertThat(reset.getPasswordResetUrl()).contains(reset.getPasswordResetToken());

        String code = users.createMagicAuth("ada@x.test").getCode();
        assertThat(users.authenticateWithMagicAuth(code, "ada@x.test").getAccessToken())
                .isNotEmpty();
        assertThat(users.authenticateWithPassword("ada@x.test", "new-secret-1").getUser())
                .isNotNull();
    }

    @Test
    void enrolls_and_lists_factors() {
        String id = users.create("ada@x.test").getId();
        var mfa = workOs.getMultiFactorAuth();
        var enrolled =
                mfa.createUserAuthFactor(
                        id, "totp", "Acme", "ada", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

        assertThat(enrolled.getAuthenticationFactor().getTotp().getSecret())
                .isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(mfa.listUserAuthFactors(id).data).hasSize(1);
    }

    @Test
    void keeps_organizations_and_memberships() {
        var organization =
                workOs.getOrganizations()
                        .create(
                                "Acme",
                                null,
                                null,
                                List.of(
                                        new OrganizationDomainData(
                                                "acme.test", OrganizationDomainDataState.Verified)),
                                Map.of("a", "b"),
                                "tenant-1");
        var same = workOs.getOrganizations().getByExternalId("tenant-1");
        assertThat(same.getDomains().getFirst().getDomain()).isEqualTo("acme.test");
        assertThat(workOs.getOrganizations().list().data).hasSize(1);

        String user = users.create("ada@x.test").getId();
        var memberships = workOs.getOrganizationMembership();
        var membership = memberships.create(null, user, organization.getId());
        assertThat(membership.getRole().getSlug()).isEqualTo("member");
        assertThat(memberships.deactivate(membership.getId()).getStatus())
                .isEqualTo(OrganizationMembershipStatus.Inactive);
        assertThat(memberships.reactivate(membership.getId()).getStatus())
                .isEqualTo(OrganizationMembershipStatus.Active);
    }

    @Test
    void disables_a_webhook_endpoint() {
        var webhooks = workOs.getWebhooks();
        var endpoint =
                webhooks.createEndpoint(
                        "https://example.com/hook",
                        List.of(CreateWebhookEndpointEvents.UserCreated));
        webhooks.updateEndpoint(
                endpoint.getId(),
                PatchField.absent(),
                PatchField.of(WebhookEndpointStatus.Disabled));

        assertThat(webhooks.listEndpoints().data.getFirst().getStatus())
                .isEqualTo(WebhookEndpointStatus.Disabled);
    }

    @Test
    void is_told_when_to_come_back() {
        users.create("ada@x.test");
        for (int i = 0; i < 3; i++) {
            users.resetPassword("ada@x.test");
        }

        var limited =
                catchThrowableOfType(
                        RateLimitException.class, () -> users.resetPassword("ada@x.test"));
        assertThat(limited.retryAfterSeconds).isBetween(50L, 60L);
    }

    private String mailed() {
        return sandbox.workOsState().switchboard().mailbox().to("ada@x.test").getLast().code();
    }
}
