package dev.segue.adapters.workos.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.sandbox.contract.Contract;
import dev.segue.sandbox.contract.Exchange;
import dev.segue.sandbox.contract.KnownDifference;
import dev.segue.sandbox.contract.PublishedApi;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * What our adapters and the sandbox say to each other, held against the API description that WorkOS
 * publishes: {@code open-api-spec.yaml} of npm's {@code @workos/openapi-spec} 0.1.0.
 */
@Tag("emulator")
@EnabledIfEnvironmentVariable(
        named = "SEGUE_WORKOS_SPEC",
        matches = ".+",
        disabledReason = "needs the path of @workos/openapi-spec's open-api-spec.yaml")
class WorkOsContractTest {

    private static final String USERS = "/user_management/users";
    private static final String UNDESCRIBED = "is not described";
    private static final String ANY_404 =
            "the reference's page on errors has 404 for any resource that is not there";
    private static final String IN_THE_SDK = "WorkOS's own SDK 7.2.0, which is newer, sends it";

    private static final List<KnownDifference> KNOWN =
            List.of(
                    new KnownDifference("POST " + USERS, "request", "'ip_address'", IN_THE_SDK),
                    new KnownDifference("POST " + USERS, "request", "'user_agent'", IN_THE_SDK),
                    new KnownDifference(
                            "PUT " + USERS + "/{id}", "reply 404", UNDESCRIBED, ANY_404),
                    new KnownDifference(
                            "GET " + USERS + "/{userlandUserId}/auth_factors",
                            "reply 404",
                            UNDESCRIBED,
                            ANY_404),
                    new KnownDifference(
                            "POST /user_management/password_reset",
                            "reply 429",
                            "daily_quota_exceeded",
                            "the reference's page on rate limits has rate_limit_exceeded for"
                                    + " windows, and the quota's code for the day only"));

    private static Contract contract;
    private static List<Exchange> exchanges;

    @BeforeAll
    static void talk() {
        contract =
                new Contract(PublishedApi.read(Path.of(System.getenv("SEGUE_WORKOS_SPEC"))), KNOWN);
        exchanges = WorkOsConversation.overheard();
    }

    @Test
    void every_request_and_reply_is_as_published() {
        contract.assertKeptBy(exchanges);
    }

    @Test
    void every_operation_that_we_call_was_overheard() {
        assertThat(contract.operations(exchanges))
                .containsExactlyInAnyOrder(
                        "DELETE /user_management/users/{id}",
                        "GET /organizations/external_id/{external_id}",
                        "GET /user_management/organization_memberships",
                        "GET /user_management/users",
                        "GET /user_management/users/external_id/{external_id}",
                        "GET /user_management/users/{id}/sessions",
                        "GET /user_management/users/{userlandUserId}/auth_factors",
                        "POST /organizations",
                        "POST /user_management/authenticate",
                        "POST /user_management/organization_memberships",
                        "POST /user_management/password_reset",
                        "POST /user_management/sessions/revoke",
                        "POST /user_management/users/{userlandUserId}/auth_factors",
                        "POST /user_management/users",
                        "PUT /organizations/{id}",
                        "PUT /user_management/organization_memberships/{id}",
                        "PUT /user_management/users/{id}");
    }
}
