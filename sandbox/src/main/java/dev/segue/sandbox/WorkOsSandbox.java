package dev.segue.sandbox;

import dev.segue.sandbox.hash.FirebaseLayout;
import dev.segue.sandbox.http.Switchboard;
import dev.segue.sandbox.workos.Environment;
import dev.segue.sandbox.workos.OrganizationSummary;
import dev.segue.sandbox.workos.UserSummary;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The inside of the WorkOS stand-in, for tests that run in the same process. */
public final class WorkOsSandbox {
    private final Environment environment;
    private final Switchboard switchboard;

    WorkOsSandbox(Environment environment, Switchboard switchboard) {
        this.environment = environment;
        this.switchboard = switchboard;
    }

    /** Faults, latency, limits, counts and mail. */
    public Switchboard switchboard() {
        return switchboard;
    }

    /** Accepts firebase-scrypt strings in these layouts only: {@code phc}, {@code cli}. */
    public void acceptFirebaseLayouts(Set<String> layouts) {
        Set<FirebaseLayout> accepted = EnumSet.noneOf(FirebaseLayout.class);
        layouts.forEach(label -> accepted.add(FirebaseLayout.labelled(label)));
        environment.acceptFirebaseLayouts(accepted);
    }

    /** Refuses hashes that begin so, such as {@code $2y$}. */
    public void refuseHashes(Set<String> beginnings) {
        environment.refuseHashes(beginnings);
    }

    /** The most characters that a user's external id may have; 64 unless set. */
    public void longestExternalId(int characters) {
        environment.longestExternalId(characters);
    }

    /** Whether users without a second factor must enroll one to log in. */
    public void requireMfa(boolean required) {
        environment.requireMfa(required);
    }

    /** Only these roles exist from now on; none for any. */
    public void rolesExist(Set<String> slugs) {
        environment.rolesExist(slugs);
    }

    /** Whether a membership may have several roles; on until switched off. */
    public void allowMultipleRoles(boolean allowed) {
        environment.allowMultipleRoles(allowed);
    }

    /** Leaves a membership as an invitation that its user has not accepted does. */
    public void invite(String userId, String organizationId) {
        environment.invite(userId, organizationId);
    }

    /** All organizations with their members, oldest first. */
    public List<OrganizationSummary> organizations() {
        return environment.organizationSummaries();
    }

    /** All users, oldest first, without secrets. */
    public List<UserSummary> users() {
        return environment.summaries();
    }

    /** The user with that external id. */
    public Optional<UserSummary> userByExternalId(String externalId) {
        return environment.summaryByExternalId(externalId);
    }

    /** The six-digit code the user's authenticator app shows now, if a factor is enrolled. */
    public Optional<String> totpCode(String email) {
        return environment.totpCode(email);
    }

    /** The most writes that arrived within any 10 s, refused ones included. */
    public int peakWritesIn10s() {
        return switchboard.traffic().stats().peakWritesIn10s();
    }

    /** Forgets all data, mail, faults and counts. */
    public void reset() {
        environment.reset();
    }
}
