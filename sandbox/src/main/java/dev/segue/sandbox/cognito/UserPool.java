package dev.segue.sandbox.cognito;

import dev.segue.sandbox.http.FailedSignIns;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Mailbox;
import dev.segue.sandbox.http.SigningKey;
import dev.segue.sandbox.http.Switchboard;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** One user pool with two app clients, in memory. */
public final class UserPool {
    private static final SecureRandom RANDOM = new SecureRandom();

    final PoolUsers users = new PoolUsers();
    final FailedSignIns failures;
    final InstantSource clock;
    final Keys keys;
    final Switchboard switchboard;

    private final Map<String, Set<String>> groups = new TreeMap<>();
    private final Map<String, String> resetCodes = new ConcurrentHashMap<>();
    private volatile boolean hidesUnknownUsers = true;
    private volatile boolean signInByEmail = true;
    private volatile Set<String> flows = Set.of();
    private volatile String mfa = "OPTIONAL";
    private volatile boolean administrators = true;
    private volatile UnaryOperator<String> migrateUser;

    /**
     * What the one pool answers to.
     *
     * @param poolId as {@code region_suffix}
     * @param publicClient an app client without a secret
     * @param confidentialClient an app client with the secret
     * @param accessKeyId the one IAM key that exists
     */
    public record Keys(
            String poolId,
            String publicClient,
            String confidentialClient,
            String clientSecret,
            String accessKeyId) {}

    /** An empty pool. */
    public UserPool(Keys keys, InstantSource clock, Switchboard switchboard) {
        this.keys = keys;
        this.clock = clock;
        this.switchboard = switchboard;
        this.failures = new FailedSignIns(clock);
        reset();
    }

    /** Whether a wrong password and an unknown user get the same answer. On at first. */
    public void preventUserExistenceErrors(boolean on) {
        hidesUnknownUsers = on;
    }

    boolean hidesUnknownUsers() {
        return hidesUnknownUsers;
    }

    /** Whether users sign in by e-mail (at first), or by a username that they chose. */
    public void signInByEmail(boolean on) {
        signInByEmail = on;
    }

    boolean signInByEmail() {
        return signInByEmail;
    }

    /** The flows that both app clients allow, such as ALLOW_USER_PASSWORD_AUTH. */
    public void allowFlows(Set<String> allowed) {
        flows = Set.copyOf(allowed);
    }

    boolean allows(String flow) {
        return flows.contains("ALLOW_" + flow);
    }

    /** OFF, OPTIONAL (at first) or ON. */
    public void mfa(String configuration) {
        mfa = configuration;
    }

    String mfa() {
        return mfa;
    }

    /** Whether the IAM key may administer the pool. On at first. */
    public void allowAdministration(boolean allowed) {
        administrators = allowed;
    }

    boolean allowsAdministration() {
        return administrators;
    }

    /** Answers "Password attempts exceeded" after so many failures in a row; 0 never does. */
    public void lockAfterFailures(int count) {
        failures.lockAfter(count);
    }

    /** Calls this Migrate User trigger, JSON in and out, for users who are absent; null: none. */
    public void migrateUsersBy(UnaryOperator<String> trigger) {
        migrateUser = trigger;
    }

    Optional<UnaryOperator<String>> migrateUser() {
        return Optional.ofNullable(migrateUser);
    }

    /** Adds the users of a file and returns how many; see {@link PoolFile}. */
    public int load(InputStream json) {
        return PoolFile.load(json, this);
    }

    /** All users, without secrets. */
    public List<UserSummary> summaries() {
        return users.after("").stream().map(UserSummary::of).toList();
    }

    /** Forgets all data and puts every switch back but the limits. */
    public void reset() {
        users.clear();
        failures.clear();
        resetCodes.clear();
        synchronized (groups) {
            groups.clear();
        }
        switchboard.reset();
        hidesUnknownUsers = true;
        signInByEmail = true;
        flows = Set.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH");
        mfa = "OPTIONAL";
        administrators = true;
        migrateUser = null;
        failures.lockAfter(0);
    }

    void join(String group, String sub) {
        synchronized (groups) {
            Set<String> members = groups.computeIfAbsent(group, g -> new TreeSet<>());
            if (!sub.isEmpty()) {
                members.add(sub);
            }
        }
    }

    Map<String, Set<String>> groups() {
        synchronized (groups) {
            Map<String, Set<String>> copy = new TreeMap<>();
            groups.forEach((name, members) -> copy.put(name, new TreeSet<>(members)));
            return copy;
        }
    }

    /** Whoever signs in under this name, as the pool is configured. */
    Optional<PoolUser> signingIn(String name) {
        return signInByEmail
                ? users.withEmail(name).or(() -> users.named(name))
                : users.named(name).filter(user -> !user.isFederated());
    }

    void mailResetCode(PoolUser user) {
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        resetCodes.put(user.sub(), code);
        switchboard
                .mailbox()
                .deliver(
                        new Mailbox.Message(
                                "password_reset", user.email(), code, null, clock.instant()));
    }

    boolean spendResetCode(PoolUser user, String code) {
        return resetCodes.remove(user.sub(), code);
    }

    /** An ID or access token, signed. */
    String token(PoolUser user, String use, String clientId) {
        long seconds = clock.instant().getEpochSecond();
        ObjectNode claims =
                Json.object()
                        .put("iss", "https://cognito-idp.amazonaws.com/" + keys.poolId())
                        .put("token_use", use)
                        .put("iat", seconds)
                        .put("exp", seconds + 3600)
                        .put(use.equals("id") ? "aud" : "client_id", clientId)
                        .put(use.equals("id") ? "cognito:username" : "username", user.username());
        Map<String, String> shown = new HashMap<>(user.attributes());
        if (use.equals("access")) {
            shown.keySet().retainAll(Set.of("sub"));
        }
        shown.forEach(claims::put);
        return SigningKey.get().sign(claims);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
