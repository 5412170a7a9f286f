package dev.segue.adapters.legacy.cognito;

import dev.segue.application.port.Token;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How to reach a Cognito user pool.
 *
 * @param userPoolId as the console shows it, such as {@code eu-west-1_AbCdEfGhI}
 * @param client the app client by which passwords are checked
 * @param access to AWS
 * @param reading what users are read for
 */
public record CognitoSettings(String userPoolId, AppClient client, Access access, Reading reading) {

    public CognitoSettings {
        if (!userPoolId.matches("[\\w-]{1,30}_[0-9a-zA-Z]{1,24}")) {
            throw new IllegalArgumentException(
                    "the user pool id is a region, an underscore and a suffix,"
                            + " as in eu-west-1_AbCdEfGhI");
        }
    }

    /** Which of Cognito's ways of signing in by password the app client allows. */
    public enum Flow {
        /** Any client may call it; needs no AWS credentials. */
        USER_PASSWORD,
        /** For backends with AWS credentials; tells threat protection the user's address. */
        ADMIN_USER_PASSWORD
    }

    /** What users of the pool sign in by. */
    public enum SignInName {
        /** The e-mail address, as username or alias. */
        EMAIL,
        /** A username of its own; Segue looks it up by the e-mail at each login. */
        USERNAME
    }

    /**
     * The app client by which passwords are checked.
     *
     * @param secret if the client has one
     * @param hidesUnknownUsers its setting PreventUserExistenceErrors; on for new clients
     */
    public record AppClient(
            String id,
            Optional<Token> secret,
            Flow flow,
            SignInName signInName,
            boolean hidesUnknownUsers) {

        public AppClient {
            if (!id.matches("[\\w+-]{1,128}")) {
                throw new IllegalArgumentException(
                        "the app client id needs 1 to 128 letters, digits, _, + or -");
            }
        }
    }

    /**
     * The way to AWS.
     *
     * @param region such as {@code eu-west-1}
     * @param endpoint in place of AWS's own: a sandbox's, an emulator's or a VPC endpoint's
     * @param key in place of what AWS's default chain finds (environment, profile, role)
     * @param timeout of one call, more than zero and at most 60 seconds
     */
    public record Access(
            String region, Optional<URI> endpoint, Optional<AccessKey> key, Duration timeout) {

        public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

        private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(60);

        public Access {
            if (!region.matches("[a-z0-9-]{1,30}")) {
                throw new IllegalArgumentException(
                        "the AWS region needs 1 to 30 of a-z, 0-9 and -, as in eu-west-1");
            }
            if (!timeout.isPositive() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
                throw new IllegalArgumentException(
                        "the Cognito timeout needs to be up to 60 seconds");
            }
        }
    }

    /** A long-lived IAM key. Prints only its id. */
    public record AccessKey(String id, Token secret) {}

    /**
     * What users are read for.
     *
     * @param metadata names of attributes that only admins can write, to be kept at WorkOS
     * @param factors whether a listing asks for each user's second factors, one call a user. AWS
     *     bills whoever is asked for as active that month
     */
    public record Reading(Set<String> metadata, boolean factors) {

        /** Neither metadata nor factors. */
        public static final Reading PLAIN = new Reading(Set.of(), false);

        public Reading {
            metadata = Set.copyOf(metadata);
        }
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "CognitoSettings[" + userPoolId + "]";
    }
}
