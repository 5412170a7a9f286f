package dev.segue.adapters.legacy.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.sandbox.contract.Contract;
import dev.segue.sandbox.contract.Exchange;
import dev.segue.sandbox.contract.KnownDifference;
import dev.segue.sandbox.contract.PublishedApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * What the adapter and the sandbox say to each other, held against a description of Clerk's API:
 * always ours, and Clerk's own for whoever has fetched it, for no registry has it.
 */
class ClerkDescriptionTest {

    private static final String VERIFY = "POST /users/{user_id}/verify_password";
    private static final String NO_BODY = "a body is not described";
    private static final String ERRORS =
            "Clerk's errors all have one body; that these three have none would be the exception";

    private static List<Exchange> exchanges;

    @BeforeAll
    static void talk() {
        exchanges = ClerkConversation.overheard();
    }

    @Test
    void has_every_request_and_reply() throws IOException {
        new Contract(ours(), List.of()).assertKeptBy(exchanges);
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "SEGUE_CLERK_SPEC",
            matches = ".+",
            disabledReason = "needs the path of bapi/2026-05-12.yml of clerk/openapi-specs")
    void of_clerks_own_has_every_request_and_reply() {
        List<KnownDifference> known =
                List.of(new KnownDifference(VERIFY, "reply 422", NO_BODY, ERRORS));

        new Contract(PublishedApi.read(Path.of(System.getenv("SEGUE_CLERK_SPEC"))), known)
                .assertKeptBy(exchanges);
    }

    @Test
    void was_asked_for_everything_that_is_in_it() throws IOException {
        assertThat(new Contract(ours(), List.of()).operations(exchanges))
                .containsExactlyInAnyOrder(
                        "DELETE /users/{user_id}",
                        "GET /enterprise_connections",
                        "GET /organization_domains",
                        "GET /organizations",
                        "GET /organizations/{organization_id}/memberships",
                        "GET /users",
                        "POST /sign_in_tokens",
                        VERIFY,
                        "PUT /users/{user_id}/email_address");
    }

    private static PublishedApi ours() throws IOException {
        try (InputStream yaml =
                ClerkDescriptionTest.class.getResourceAsStream("/contract/clerk.yaml")) {
            return PublishedApi.parse(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
