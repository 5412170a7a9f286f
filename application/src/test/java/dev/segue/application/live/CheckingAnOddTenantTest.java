package dev.segue.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.fakes.FakeLegacy;
import dev.segue.application.live.Fact.Standing;
import dev.segue.application.live.OddTenant.Oddity;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.domain.user.OperationId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check says of a WorkOS that is not as it should be. */
class CheckingAnOddTenantTest {

    private static LiveReport checked(OddTenant tenant) {
        return new LiveCheck(
                        new LiveCheck.Parts(
                                tenant,
                                tenant,
                                tenant,
                                tenant,
                                new FakeLegacy(),
                                InstantSource.system(),
                                () -> new OperationId(UUID.randomUUID())))
                .run(new LiveCheck.Plan(new DisposableDomain("probe.acme.test"), Optional.empty()));
    }

    private static Fact fact(String name, Oddity... oddities) {
        return checked(new OddTenant(oddities)).facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNoted(Fact fact, String found) {
        assertThat(fact.standing()).isEqualTo(Standing.DIFFERENT);
        assertThat(fact.found()).contains(found);
    }

    @Test
    void a_hash_that_any_password_opens_is_the_worst_news() {
        assertNoted(fact("bcrypt", Oddity.LETS_ANYBODY_IN), "ANY password");
    }

    @Test
    void a_hash_that_is_taken_and_does_not_open_is_not_usable() {
        LiveReport report = checked(new OddTenant(Oddity.LETS_NOBODY_IN));

        assertNoted(report.facts().getFirst(), "its password is refused: invalid_credentials");
        assertThat(report.layout()).isEmpty();
        assertThat(checked(new OddTenant()).layout()).contains(new LayoutName("phc"));
    }

    @Test
    void an_external_id_that_is_cut_would_never_be_found_again() {
        assertNoted(
                fact("external id of 128", Oddity.CUTS_EXTERNAL_IDS),
                "taken, but stored otherwise");
        assertThat(fact("external id of 64", Oddity.CUTS_EXTERNAL_IDS).standing())
                .isEqualTo(Standing.AS_EXPECTED);
    }

    @Test
    void a_second_account_for_one_address_is_noted_and_removed() {
        OddTenant tenant = new OddTenant(Oddity.MAKES_DOUBLES);

        LiveReport report = checked(tenant);

        assertThat(report.facts())
                .filteredOn(fact -> fact.name().startsWith("duplicate"))
                .hasSize(2)
                .allSatisfy(fact -> assertNoted(fact, "makes a second account"));
        assertThat(tenant.accounts).isEmpty();
    }

    @Test
    void codes_that_segue_would_misread_are_noted() {
        assertThat(fact("duplicate e-mail", Oddity.SPEAKS_OTHERWISE_OF_DOUBLES).consequence())
                .startsWith("NOT understood");
    }

    @Test
    void resets_and_factors_may_be_off() {
        assertNoted(fact("password reset", Oddity.REFUSES_RESETS), "password_reset_not_allowed");
        assertNoted(fact("authenticator by its secret", Oddity.REFUSES_FACTORS), "no_secrets");
        assertNoted(fact("authenticator by its secret"), "not asked for at login");
    }

    @Test
    void accounts_that_cannot_be_deleted_are_named() {
        OddTenant tenant = new OddTenant(Oddity.KEEPS_ACCOUNTS);

        LiveReport report = checked(tenant);

        assertThat(report.leftBehind())
                .containsExactlyInAnyOrderElementsOf(
                        tenant.accounts.stream()
                                .map(account -> account.user().externalId().orElseThrow())
                                .toList());
    }

    @Test
    void a_sweep_that_got_no_answer_is_no_sweep() {
        assertThat(checked(new OddTenant(Oddity.LISTS_NOTHING)).swept()).isFalse();
        assertThat(checked(new OddTenant()).swept()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "ann@acme.test", "a b.test", "-"})
    void guests_live_below_a_real_domain(String name) {
        assertThatThrownBy(() -> new DisposableDomain(name))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
