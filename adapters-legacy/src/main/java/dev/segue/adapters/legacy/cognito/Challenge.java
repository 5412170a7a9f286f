package dev.segue.adapters.legacy.cognito;

import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Token;

/** What Cognito wants to see besides the password, or in its place. */
final class Challenge {

    private Challenge() {}

    /**
     * What a challenge says about the password.
     *
     * @param session what the pool's own client needs to answer it
     */
    static LegacyVerdict verdict(String name, String session) {
        return switch (name) {
            case "SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP" ->
                    new SecondFactorRequired(new Token(session));
            case "NEW_PASSWORD_REQUIRED" -> new ResetRequired(true);
            case "CUSTOM_CHALLENGE" ->
                    unfit("a custom challenge: such sign-ins cannot be moved by password");
            case "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER" ->
                    unfit("a remembered device, which a server has not: do not demand one");
            case "PASSWORD_VERIFIER", "PASSWORD_SRP" ->
                    unfit("SRP: allow the configured flow for the app client");
            case "SELECT_CHALLENGE", "PASSWORD", "SMS_OTP", "WEB_AUTHN" ->
                    unfit("a choice of ways to sign in: allow the configured flow for the client");
            default -> unfit("something that Segue does not know");
        };
    }

    private static LegacyVerdict unfit(String what) {
        return new Misconfigured(Outage.of("Cognito asks for " + what));
    }
}
