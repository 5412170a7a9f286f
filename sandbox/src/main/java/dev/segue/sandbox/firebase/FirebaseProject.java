package dev.segue.sandbox.firebase;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.hash.FirebaseScrypt;
import dev.segue.sandbox.hash.HashWorkers;
import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.http.FailedSignIns;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Mailbox;
import dev.segue.sandbox.http.Switchboard;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** One Firebase project: its settings, its switches and all it remembers. */
public final class FirebaseProject {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ID_ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 28;

    /** What clients present to be let in. */
    public record Keys(String apiKey, String projectId) {}

    final Keys keys;
    final InstantSource clock;
    final Switchboard switchboard;
    final Accounts accounts = new Accounts();
    final OobCodes oobCodes;
    final FailedSignIns failures;

    private volatile HashConfig hashConfig = HashConfig.random();
    private volatile boolean enumerationProtection = true;
    private volatile boolean passwordSignIn = true;

    /** A new project without accounts. */
    public FirebaseProject(Keys keys, InstantSource clock, Switchboard switchboard) {
        this.keys = keys;
        this.clock = clock;
        this.switchboard = switchboard;
        this.oobCodes = new OobCodes(clock);
        this.failures = new FailedSignIns(clock);
    }

    /** The parameters passwords are hashed with. */
    public HashConfig hashConfig() {
        return hashConfig;
    }

    /** From now on passwords are hashed, and stored hashes checked, with these parameters. */
    public void hashConfig(HashConfig config) {
        hashConfig = config;
    }

    /** Whether a wrong password and an unknown e-mail get the same answer. On at first. */
    public void protectEnumeration(boolean on) {
        enumerationProtection = on;
    }

    boolean enumerationProtection() {
        return enumerationProtection;
    }

    /** Whether the e-mail/password provider is enabled. On at first. */
    public void allowPasswordSignIn(boolean allowed) {
        passwordSignIn = allowed;
    }

    boolean passwordSignIn() {
        return passwordSignIn;
    }

    /** Locks an account for a minute after so many wrong passwords in a row; 0 never does. */
    public void lockAfterFailures(int count) {
        failures.lockAfter(count);
    }

    /** Adds the accounts of a Firebase CLI export and returns how many; see {@link ExportFile}. */
    public int load(InputStream exportJson) {
        return ExportFile.load(exportJson, accounts);
    }

    /**
     * Gives an account a password hashed under an algorithm the project cannot export: it works at
     * login, which turns it into an ordinary one.
     */
    public void foreignPassword(String email, String password) {
        Account account =
                accounts.byEmail(fold(email))
                        .orElseThrow(() -> new IllegalArgumentException("no such account"));
        Credential.Foreign foreign = new Credential.Foreign(NativeHash.of(password));
        accounts.replace(account.localId(), a -> a.with(foreign));
    }

    /** All accounts, by id. */
    public List<AccountSummary> summaries() {
        return accounts.ordered().values().stream().map(AccountSummary::of).toList();
    }

    /** Forgets all data and puts every switch back but the limits and the hash parameters. */
    public void reset() {
        accounts.clear();
        oobCodes.clear();
        failures.clear();
        switchboard.reset();
        enumerationProtection = true;
        passwordSignIn = true;
        lockAfterFailures(0);
    }

    boolean matches(Credential credential, String password) {
        return switch (credential) {
            case null -> false;
            case Credential.Current c -> matches(hashConfig.scrypt(), c.salt(), c.hash(), password);
            case Credential.Imported i -> matches(i.scrypt(), i.salt(), i.hash(), password);
            case Credential.Foreign f -> f.hash().matches(password);
        };
    }

    /** Hashes a new password with the parameters of the project. */
    Credential hash(String password) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        Bytes salt = Bytes.of(random);
        FirebaseScrypt scrypt = hashConfig.scrypt();
        return new Credential.Current(salt, HashWorkers.compute(() -> scrypt.hash(password, salt)));
    }

    Instant now() {
        return clock.instant();
    }

    void mail(String email, String code) {
        String link = "https://" + keys.projectId() + ".firebaseapp.com/__/auth/action?mode=";
        switchboard
                .mailbox()
                .deliver(
                        new Mailbox.Message(
                                "password_reset",
                                email,
                                code,
                                link + "resetPassword&oobCode=" + code,
                                now()));
    }

    /** The claims of an ID token. */
    ObjectNode claims(Account account) {
        long seconds = now().getEpochSecond();
        ObjectNode claims =
                Json.object()
                        .put("iss", "https://securetoken.google.com/" + keys.projectId())
                        .put("aud", keys.projectId())
                        .put("auth_time", seconds)
                        .put("user_id", account.localId())
                        .put("sub", account.localId())
                        .put("iat", seconds)
                        .put("exp", seconds + 3600)
                        .put("email", account.email())
                        .put("email_verified", Json.flag(account.fields(), "emailVerified"));
        ObjectNode firebase = claims.putObject("firebase").put("sign_in_provider", "password");
        firebase.putObject("identities").putArray("email").add(account.email());
        return claims;
    }

    static String fold(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    static String newLocalId() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_ALPHABET.charAt(RANDOM.nextInt(ID_ALPHABET.length())));
        }
        return id.toString();
    }

    private static boolean matches(FirebaseScrypt scrypt, Bytes salt, Bytes hash, String password) {
        return HashWorkers.compute(() -> scrypt.hash(password, salt).equals(hash));
    }
}
