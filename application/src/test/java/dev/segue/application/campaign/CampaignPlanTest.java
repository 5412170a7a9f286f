package dev.segue.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.campaign.CampaignPlan.Freshness;
import dev.segue.application.provisioning.Adoption;
import dev.segue.domain.user.ParkReason;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignPlanTest {

    private static final Set<ParkReason> CHOSEN = CampaignPlan.WITHOUT_ANOTHER_WAY;

    @Test
    void is_for_users_whom_no_operator_has_to_decide_about() {
        assertThat(CHOSEN).allMatch(why -> why.retry() == ParkReason.Retry.NEXT_LOGIN);
    }

    @ParameterizedTest
    @EnumSource(ParkReason.class)
    void takes_every_reason_but_those_that_wait_for_an_operator(ParkReason reason) {
        if (reason.retry() == ParkReason.Retry.OPERATOR) {
            assertThatThrownBy(() -> plan(1, Set.of(reason), 1))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(plan(1, Set.of(reason), 1).reasons()).containsExactly(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1, 0", "1, 3001"})
    void has_bounds(int size, int mailsPerMinute) {
        assertThatThrownBy(() -> plan(size, CHOSEN, mailsPerMinute))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needs_a_reason() {
        assertThatThrownBy(() -> plan(1, Set.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CampaignPlan plan(int size, Set<ParkReason> reasons, int mailsPerMinute) {
        return new CampaignPlan(
                Campaign.SPRING,
                size,
                reasons,
                OptOut.NOBODY,
                mailsPerMinute,
                Campaign.policy(Adoption.OFF, true, Freshness.ASK_LEGACY));
    }
}
