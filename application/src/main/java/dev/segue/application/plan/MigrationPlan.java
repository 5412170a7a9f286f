package dev.segue.application.plan;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.HashAcceptance;
import dev.segue.application.port.HashAcceptance.Acceptance;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.domain.user.ParkReason;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a whole export will get to WorkOS, in numbers. */
public final class MigrationPlan {

    private final long collidingEmails;
    private final Map<MigrationPath, Map<Optional<ParkReason>, Long>> paths =
            new EnumMap<>(MigrationPath.class);
    private final Map<FactorFate, Long> factors = new EnumMap<>(FactorFate.class);
    private final Map<String, Long> refusedHashes = new TreeMap<>();
    private final Map<String, Long> losses = new TreeMap<>();
    private long users;
    private long unreadable;
    private long organizations;
    private long unverifiedDomains;
    private long memberships;
    private long carriedFactors;

    MigrationPlan(long collidingEmails) {
        this.collidingEmails = collidingEmails;
    }

    void count(ExportedUser user, UserPlan plan, HashAcceptance acceptance) {
        users++;
        paths.computeIfAbsent(plan.path(), p -> new HashMap<>())
                .merge(plan.parked(), 1L, Long::sum);
        factors.merge(plan.factor(), 1L, Long::sum);
        if (plan.parked().isEmpty() && plan.factor() == FactorFate.CARRIED) {
            carriedFactors++;
        }
        switch (user.password()) {
            case StoredPassword.Hashed(var hash) -> {
                if (acceptance.of(hash) instanceof Acceptance.Refused(String why)) {
                    refusedHashes.merge(why, 1L, Long::sum);
                }
            }
            case StoredPassword.Unsupported(String format, String why) ->
                    refusedHashes.merge(format + ": " + why, 1L, Long::sum);
            case StoredPassword.NotExported n -> {}
            case StoredPassword.Withheld w -> {}
            case StoredPassword.ResetDue r -> {}
            case StoredPassword.None n -> {}
        }
        countProfile(user.profile(), plan.factor());
    }

    private void countProfile(UserProfile profile, FactorFate fate) {
        memberships += profile.memberships().size();
        profile.metadata().lost().forEach(key -> lose("metadata " + key));
        profile.phone().ifPresent(phone -> lose("phone number (WorkOS keeps none)"));
        if (profile.methods().contains(SignInMethod.PASSKEY)) {
            lose("passkey (bound to the old domain; enrol again)");
        }
        if (profile.methods().contains(SignInMethod.PHONE)) {
            lose("sign-in by text message (WorkOS has none; Magic Auth by e-mail instead)");
        }
        for (FactorKind kind : profile.factors()) {
            if (kind != FactorKind.TOTP || fate == FactorFate.RE_ENROL) {
                lose("second factor " + kind);
            }
        }
    }

    private void lose(String what) {
        losses.merge(what, 1L, Long::sum);
    }

    void count(LegacyOrganization organization) {
        organizations++;
        unverifiedDomains +=
                organization.domains().stream().filter(domain -> !domain.verified()).count();
        organization.metadata().lost().forEach(key -> lose("organization metadata " + key));
    }

    void countMembership(LegacyMembership membership) {
        memberships++;
    }

    void countUnreadable() {
        unreadable++;
    }

    /** Readable rows. */
    public long users() {
        return users;
    }

    /** Rows of any kind that cannot be used; each was named to the watch. */
    public long unreadable() {
        return unreadable;
    }

    /** Users on that path. */
    public long on(MigrationPath path) {
        return reasons(path).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Users on that path by why they stay for now; the empty key is for those who move. */
    public Map<Optional<ParkReason>, Long> reasons(MigrationPath path) {
        return paths.getOrDefault(path, Map.of());
    }

    /** What becomes of second factors. */
    public Map<FactorFate, Long> factors() {
        return Collections.unmodifiableMap(factors);
    }

    /** Why WorkOS does not take hashes, by the number of users whose hash it is. */
    public Map<String, Long> refusedHashes() {
        return Collections.unmodifiableMap(refusedHashes);
    }

    /** What cannot be carried over, by the number of users or organizations that have it. */
    public Map<String, Long> losses() {
        return Collections.unmodifiableMap(losses);
    }

    /** E-mails in canonical form that more than one user has. */
    public long collidingEmails() {
        return collidingEmails;
    }

    public long organizations() {
        return organizations;
    }

    /** Domains that the provider has not verified; they stay unverified at WorkOS. */
    public long unverifiedDomains() {
        return unverifiedDomains;
    }

    public long memberships() {
        return memberships;
    }

    /** Writes that the import makes at WorkOS; logins write the rest later. */
    public long writes() {
        long moving = on(MigrationPath.HASH_IMPORT) + on(MigrationPath.SOCIAL);
        return organizations
                + moving
                + (users == 0 ? 0 : memberships * moving / users)
                + carriedFactors;
    }

    /**
     * How long the import takes at a share of WorkOS's write limit.
     *
     * @param writesPer10Seconds at least 1
     */
    public Duration duration(int writesPer10Seconds) {
        return Duration.ofMillis(writes() * 10_000 / writesPer10Seconds);
    }
}
