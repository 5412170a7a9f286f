package dev.segue.application.campaign;

import dev.segue.application.provisioning.Adoption;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.ParkReason;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the operator decided about one cohort of a campaign.
 *
 * @param size how many the cohort is to have in all, at least 1; a run that resumes adds the rest
 * @param reasons why those are parked who may be invited; none that waits for an operator
 * @param mailsPerMinute 1 to 3,000, evenly spread
 * @param policy what holds for accounts and people
 */
public record CampaignPlan(
        Cohort cohort,
        int size,
        Set<ParkReason> reasons,
        OptOut optOut,
        int mailsPerMinute,
        Policy policy) {

    /** Users whose password no import can carry over. */
    public static final Set<ParkReason> WITHOUT_ANOTHER_WAY =
            Set.copyOf(
                    EnumSet.of(
                            ParkReason.RESET_NEEDED,
                            ParkReason.NO_HASH,
                            ParkReason.HASH_REFUSED,
                            ParkReason.HASH_UNSUPPORTED));

    public CampaignPlan {
        reasons = Set.copyOf(reasons);
        if (size < 1 || mailsPerMinute < 1 || mailsPerMinute > 3000) {
            throw new IllegalArgumentException(
                    "a cohort needs at least 1 user and 1 to 3000 mails a minute");
        }
        if (reasons.isEmpty()
                || reasons.stream().anyMatch(why -> why.retry() == ParkReason.Retry.OPERATOR)) {
            throw new IllegalArgumentException(
                    "reasons must name at least one, and none that waits for an operator");
        }
    }

    /**
     * What holds for every user.
     *
     * @param secondFactorsStay whoever has a second factor at legacy is parked, not invited
     * @param freshness whether legacy is asked about each user
     * @param lease how long an attempt to take over an account may run
     */
    public record Policy(
            Adoption adoption, boolean secondFactorsStay, Freshness freshness, Duration lease) {}

    /** What is known of users. */
    public enum Freshness {
        /** Legacy is asked, so that nobody is invited who was disabled or deleted there. */
        ASK_LEGACY,
        /** What Segue has written down is trusted: for a legacy that answers no more. */
        AS_KNOWN
    }
}
