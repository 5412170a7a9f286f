package dev.segue.application.campaign;

import dev.segue.application.campaign.CampaignOutcome.Kind;

/** How far a run has come. */
final class Tally {

    /** So many in a row mean that WorkOS is down, not that one mail was lost. */
    private static final int MOST_UNANSWERED = 5;

    private long left;
    private int unanswered;

    Tally(long left) {
        this.left = left;
    }

    /** Whether the cohort has its size. */
    boolean isFull() {
        return left <= 0;
    }

    /**
     * Counts one more.
     *
     * @throws CampaignStopped if WorkOS has stopped answering
     */
    void count(CampaignOutcome outcome) {
        switch (outcome.kind()) {
            case INVITED, INVITABLE -> left--;
            case INVITED_BEFORE,
                    OPTED_OUT,
                    MOVED_MEANWHILE,
                    NO_EMAIL,
                    REFUSED,
                    UNANSWERED,
                    HELD,
                    LEFT_TO_LOGIN,
                    GONE -> {}
        }
        unanswered = outcome.kind() == Kind.UNANSWERED ? unanswered + 1 : 0;
        if (unanswered == MOST_UNANSWERED) {
            throw new CampaignStopped(
                    "WorkOS did not answer %d times in a row; run the same command to resume"
                            .formatted(unanswered));
        }
    }
}
