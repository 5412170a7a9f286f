package dev.segue.sandbox.workos;

import dev.segue.sandbox.hash.FirebaseLayout;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Mailbox;
import dev.segue.sandbox.http.Switchboard;
import dev.segue.sandbox.workos.Memberships.Membership;
import dev.segue.sandbox.workos.Memberships.Status;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One WorkOS environment: its settings, its switches and all it remembers. */
public final class Environment {
    /** What clients present to be let in. */
    public record Keys(String apiKey, String clientId) {}

    private static final int DOCUMENTED_EXTERNAL_ID = 64;

    final Keys keys;
    final InstantSource clock;
    final Switchboard switchboard;
    final Ids ids;
    final Limits limits;
    final Users users = new Users();
    final Organizations organizations = new Organizations();
    final Memberships memberships = new Memberships();
    final Roles roles = new Roles();
    final Sessions sessions = new Sessions();
    final Factors factors = new Factors();
    final OneTimeCodes codes;
    final PendingAuthentications pending;
    final WebhookEndpoints webhooks = new WebhookEndpoints();

    private volatile Set<FirebaseLayout> firebaseLayouts = Set.of(FirebaseLayout.PHC);
    private volatile Set<String> refusedHashes = Set.of();
    private volatile int longestExternalId = DOCUMENTED_EXTERNAL_ID;
    private volatile boolean mfaRequired;
    private volatile URI issuer = URI.create("http://127.0.0.1");

    /** A new, empty environment. */
    public Environment(Keys keys, InstantSource clock, Switchboard switchboard) {
        this.keys = keys;
        this.clock = clock;
        this.switchboard = switchboard;
        this.ids = new Ids(clock);
        this.limits = new Limits(clock, switchboard);
        this.codes = new OneTimeCodes(clock);
        this.pending = new PendingAuthentications(clock);
    }

    /** Where the environment can be reached; named in access tokens and links. */
    public void reachableAt(URI uri) {
        this.issuer = uri;
    }

    URI issuer() {
        return issuer;
    }

    Instant now() {
        return clock.instant();
    }

    void mail(String kind, String email, String code, String link) {
        switchboard.mailbox().deliver(new Mailbox.Message(kind, email, code, link, now()));
    }

    /** The layouts of firebase-scrypt strings that are accepted from now on. */
    public void acceptFirebaseLayouts(Set<FirebaseLayout> layouts) {
        firebaseLayouts = Set.copyOf(layouts);
    }

    Set<FirebaseLayout> firebaseLayouts() {
        return firebaseLayouts;
    }

    /** Hashes that begin so are refused from now on, whatever else is right about them. */
    public void refuseHashes(Set<String> beginnings) {
        refusedHashes = Set.copyOf(beginnings);
    }

    boolean refusesHash(String text) {
        return refusedHashes.stream().anyMatch(text::startsWith);
    }

    /** The most characters that a user's external id may have; 64 unless set. */
    public void longestExternalId(int characters) {
        longestExternalId = characters;
    }

    int longestExternalId() {
        return longestExternalId;
    }

    /** Whether users without a second factor must enroll one to log in. */
    public void requireMfa(boolean required) {
        mfaRequired = required;
    }

    boolean mfaRequired() {
        return mfaRequired;
    }

    /** Only these roles exist from now on; none for any. */
    public void rolesExist(Set<String> slugs) {
        roles.exist(slugs);
    }

    /** Whether a membership may have several roles. */
    public void allowMultipleRoles(boolean allowed) {
        roles.allowMultiple(allowed);
    }

    /** Leaves a membership as an invitation that its user has not accepted does. */
    public void invite(String userId, String organizationId) {
        users.existing(userId);
        join(userId, organizationId, roles.of(Json.object()), Status.PENDING);
    }

    /** A new membership, unless the user has one there. */
    Optional<Membership> join(
            String userId, String organizationId, List<String> slugs, Status status) {
        Membership made =
                new Membership(ids.next("om"), userId, organizationId, slugs, status, now(), now());
        return memberships.add(made) ? Optional.of(made) : Optional.empty();
    }

    /** All organizations, oldest first. */
    public List<OrganizationSummary> organizationSummaries() {
        return organizations.ordered().values().stream()
                .map(organization -> OrganizationSummary.of(organization, this))
                .toList();
    }

    /** All users, oldest first. */
    public List<UserSummary> summaries() {
        return users.ordered().values().stream().map(UserSummary::of).toList();
    }

    /** The user with that external id. */
    public Optional<UserSummary> summaryByExternalId(String externalId) {
        return users.byExternalId(externalId).map(UserSummary::of);
    }

    /** The code the user's authenticator app shows now, if a factor is enrolled. */
    public Optional<String> totpCode(String email) {
        return users.byEmail(email)
                .flatMap(user -> factors.latestOf(user.id()))
                .map(factor -> factor.totp().at(now()));
    }

    /** Forgets all data and rate windows, and puts every switch back but the limits. */
    public void reset() {
        users.clear();
        organizations.clear();
        memberships.clear();
        sessions.clear();
        factors.clear();
        codes.clear();
        pending.clear();
        webhooks.clear();
        roles.reset();
        limits.reset();
        switchboard.reset();
        firebaseLayouts = Set.of(FirebaseLayout.PHC);
        refusedHashes = Set.of();
        longestExternalId = DOCUMENTED_EXTERNAL_ID;
        mfaRequired = false;
    }
}
