package dev.segue.application.campaign;

/** The campaign cannot go on; what it has done stands, and the same command resumes it. */
public final class CampaignStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CampaignStopped(String message) {
        super(message);
    }
}
