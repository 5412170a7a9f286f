package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.email;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.segue.adapters.legacy.LegacyProviderContract;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Against Prism, which answers as our description of Clerk's API has it and refuses requests that
 * it does not have. Whatever is asked, it knows one user, and it calls every password right.
 */
@Tag("emulator")
class PrismTest extends LegacyProviderContract {

    private ClerkSettings settings;
    private ClerkProvider provider;
    private ClerkProvider unreachable;

    @BeforeEach
    void connect() {
        settings = new ClerkSettings("sk_test_prism", address(), Duration.ofSeconds(20));
        provider = ClerkProvider.connect(settings);
        unreachable = ClerkProvider.connect(SandboxInstance.nobodyThere());
    }

    @AfterEach
    void close() {
        if (provider != null) {
            provider.close();
            unreachable.close();
        }
    }

    private static URI address() {
        String address = System.getenv("SEGUE_CLERK_PRISM");
        if (address == null && "true".equals(System.getenv("CI"))) {
            fail("SEGUE_CLERK_PRISM is not set, but CI is");
        }
        assumeTrue(
                address != null,
                "no emulator: set SEGUE_CLERK_PRISM to the URL of `prism mock` over clerk.yaml");
        return URI.create(address);
    }

    @Override
    protected LegacyProvider provider() {
        return provider;
    }

    @Override
    protected LegacyProvider unreachable() {
        return unreachable;
    }

    @Override
    protected Enrolled enrolled() {
        return new Enrolled(email("ada@example.com"), new Password("password"), true);
    }

    @Override
    protected LegacyId nobodysId() {
        return id("user_nobody");
    }

    /**
     * Prism compares nothing. Clerk itself answers 422 and incorrect_password: PasswordCheckTest.
     */
    @Test
    @Override
    protected void refuses_a_wrong_password_by_name() {
        assertThat(
                        provider.verify(
                                email("ada@example.com"),
                                new Password("wrong"),
                                ClientContext.UNKNOWN))
                .isInstanceOf(Valid.class);
    }

    /** Prism shows its one user whatever is asked for. Clerk itself answers with an empty list. */
    @Test
    @Override
    protected void refuses_a_stranger_by_name() {
        assertThat(provider.verify(stranger(), new Password("password"), ClientContext.UNKNOWN))
                .isInstanceOf(Unavailable.class);
    }

    /** As above. */
    @Test
    @Override
    protected void finds_nobody_under_an_address_that_nobody_has() {
        assertThat(provider.find(stranger())).isInstanceOf(Unanswered.class);
    }

    @Test
    void takes_every_administrative_call() {
        assertThat(provider.changeEmail(id("user_ada"), email("ada@new.example"), false))
                .isEqualTo(new Done());
        assertThat(provider.reread(List.of(id("user_ada"))).orElseThrow())
                .containsOnlyKeys(id("user_ada"));
    }

    @Test
    void lists_users_and_organizations() {
        assertThat(Rows.ofAll(ClerkListing.of(settings)))
                .singleElement()
                .isInstanceOf(ExportRow.UserRow.class);
        try (ClerkOrganizations organizations = ClerkOrganizations.of(settings)) {
            assertThat(organizations.organizations())
                    .toIterable()
                    .singleElement()
                    .isInstanceOf(OrganizationRow.Usable.class);
            assertThat(organizations.memberships())
                    .toIterable()
                    .singleElement()
                    .isInstanceOf(MembershipRow.Usable.class);
        }
    }
}
