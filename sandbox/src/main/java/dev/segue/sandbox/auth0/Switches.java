package dev.segue.sandbox.auth0;

import java.util.Set;

/**
 * How a tenant is set up.
 *
 * @param passwordGrant whether the application may use the two password grants
 * @param defaultDirectory the connection of plain password logins; empty if none is set
 * @param trustsForwardedFor whether the application's auth0-forwarded-for counts
 * @param requiresVerification whether an unverified e-mail keeps a user out
 * @param denial what an Action answers to every login; empty for none
 * @param lockAfterFailures wrong passwords in a row that lock a user for an address; 0 never does
 * @param scopes what the managing application is granted
 * @param pollsUntilExported how often an export job answers that it is not done yet
 */
public record Switches(
        boolean passwordGrant,
        String defaultDirectory,
        boolean trustsForwardedFor,
        boolean requiresVerification,
        String denial,
        int lockAfterFailures,
        Set<String> scopes,
        int pollsUntilExported) {

    /** All that leaving needs, with Auth0's own threshold. */
    public static final Switches INITIAL =
            new Switches(
                    true,
                    Tenant.DATABASE,
                    true,
                    false,
                    "",
                    10,
                    Set.of(
                            "read:users",
                            "update:users",
                            "delete:users",
                            "read:organizations",
                            "read:organization_members",
                            "read:organization_member_roles",
                            "read:organization_connections",
                            "read:connections",
                            "read:connections_options"),
                    1);

    public Switches {
        scopes = Set.copyOf(scopes);
    }

    /** With the two password grants on or off. */
    public Switches withPasswordGrant(boolean on) {
        return new Switches(
                on,
                defaultDirectory,
                trustsForwardedFor,
                requiresVerification,
                denial,
                lockAfterFailures,
                scopes,
                pollsUntilExported);
    }

    /** With another default directory. */
    public Switches withDefaultDirectory(String connection) {
        return new Switches(
                passwordGrant,
                connection,
                trustsForwardedFor,
                requiresVerification,
                denial,
                lockAfterFailures,
                scopes,
                pollsUntilExported);
    }

    /** With unverified users kept out or not. */
    public Switches withVerificationRequired(boolean required) {
        return new Switches(
                passwordGrant,
                defaultDirectory,
                trustsForwardedFor,
                required,
                denial,
                lockAfterFailures,
                scopes,
                pollsUntilExported);
    }

    /** With an Action that refuses every login. */
    public Switches withDenial(String text) {
        return new Switches(
                passwordGrant,
                defaultDirectory,
                trustsForwardedFor,
                requiresVerification,
                text,
                lockAfterFailures,
                scopes,
                pollsUntilExported);
    }

    /** With another threshold. */
    public Switches withLockAfterFailures(int failures) {
        return new Switches(
                passwordGrant,
                defaultDirectory,
                trustsForwardedFor,
                requiresVerification,
                denial,
                failures,
                scopes,
                pollsUntilExported);
    }

    /** With other scopes for the managing application. */
    public Switches withScopes(Set<String> granted) {
        return new Switches(
                passwordGrant,
                defaultDirectory,
                trustsForwardedFor,
                requiresVerification,
                denial,
                lockAfterFailures,
                granted,
                pollsUntilExported);
    }
}
