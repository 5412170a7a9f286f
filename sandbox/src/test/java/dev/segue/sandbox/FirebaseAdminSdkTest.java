package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.auth.AuthErrorCode;
import com.google.firebase.auth.ExportedUserRecord;
import com.google.firebase.auth.FirebaseAuth;
import com.google.firebase.auth.FirebaseAuthException;
import com.google.firebase.auth.ImportUserRecord;
import com.google.firebase.auth.UserImportOptions;
import com.google.firebase.auth.UserRecord;
import com.google.firebase.auth.hash.Scrypt;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The vendor's own Admin SDK parses what the stand-in says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirebaseAdminSdkTest {
    private static final String KEY =
            "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA"
                    + "==";
    private static final String SALT = "42xEC+ixf3L2lw==";
    private static final String HASH =
            "EQ0tlNdKv5ZBDYN7ofOYlhhTEe5Tu9bueDmtDUhLPM+9dcS1u1ALgMcT6N1+U9GsDlVdd3FE2dmz37fU5Y8A9Q"
                    + "==";
    private static final String HASH_CONFIG =
            "{\"algorithm\":\"SCRYPT\",\"base64_signer_key\":\"%s\",\"base64_salt_separator\":"
                    + "\"Bw==\",\"rounds\":%d,\"mem_cost\":%d}";

    private Sandbox sandbox;
    private FirebaseApp app;
    private FirebaseAuth auth;

    @BeforeAll
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        NetHttpTransport rerouted =
                new NetHttpTransport.Builder().setConnectionFactory(this::reroute).build();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        ServiceAccountCredentials account =
                ServiceAccountCredentials.newBuilder()
                        .setClientEmail("importer@demo-segue.iam.gserviceaccount.com")
                        .setPrivateKey(generator.generateKeyPair().getPrivate())
                        .setTokenServerUri(URI.create(sandbox.firebase() + "/token"))
                        .build();
        app =
                FirebaseApp.initializeApp(
                        FirebaseOptions.builder()
                                .setCredentials(account)
                                .setProjectId("demo-segue")
                                .setHttpTransport(rerouted)
                                .build(),
                        "sandbox");
        auth = FirebaseAuth.getInstance(app);
    }

    @BeforeEach
    void forget() {
        sandbox.firebaseState().reset();
        sandbox.firebaseState().hashConfig(HASH_CONFIG.formatted(KEY, 4, 10));
    }

    @AfterAll
    void stop() {
        app.delete();
        sandbox.close();
    }

    @Test
    void creates_fetches_updates_and_deletes_an_account() throws Exception {
        UserRecord created =
                auth.createUser(
                        new UserRecord.CreateRequest()
                                .setUid("u1")
                                .setEmail("Ada@x.test")
                                .setPassword("open-sesame")
                                .setPhoneNumber("+15551234567")
                                .setDisplayName("Ada"));
        assertThat(created.getEmail()).isEqualTo("ada@x.test");
        assertThat(auth.getUserByEmail("ADA@x.test").getUid()).isEqualTo("u1");
        assertThat(auth.getUserByPhoneNumber("+15551234567").getUid()).isEqualTo("u1");
        assertThat(signIn("ada@x.test", "open-sesame").status()).isEqualTo(200);

        auth.updateUser(
                new UserRecord.UpdateRequest("u1")
                        .setEmailVerified(true)
                        .setDisabled(true)
                        .setDisplayName(null)
                        .setPhoneNumber(null)
                        .setCustomClaims(Map.of("role", "admin")));
        UserRecord updated = auth.getUser("u1");
        assertThat(updated.isEmailVerified()).isTrue();
        assertThat(updated.isDisabled()).isTrue();
        assertThat(updated.getDisplayName()).isNull();
        assertThat(updated.getPhoneNumber()).isNull();
        assertThat(updated.getCustomClaims()).containsEntry("role", "admin");
        assertThat(updated.getUserMetadata().getLastSignInTimestamp()).isPositive();

        auth.deleteUser("u1");
        assertThat(failure(() -> auth.getUser("u1"))).isEqualTo(AuthErrorCode.USER_NOT_FOUND);
    }

    @Test
    void sees_what_is_taken() throws Exception {
        auth.createUser(new UserRecord.CreateRequest().setUid("u1").setEmail("a@x.test"));

        assertThat(
                        failure(() ->
                                auth.createUser(
                                        new UserRecord.CreateRequest().setEmail("A@x.test"))))
                .isEqualTo(AuthErrorCode.EMAIL_ALREADY_EXISTS);
        assertThat(failure(() -> auth.createUser(new UserRecord.CreateRequest().setUid("u1"))))
                .isEqualTo(AuthErrorCode.UID_ALREADY_EXISTS);
        assertThat(failure(() -> auth.deleteUser("u2"))).isEqualTo(AuthErrorCode.USER_NOT_FOUND);
    }

    @Test
    void imports_hashes_and_lists_them_page_by_page() throws Exception {
        List<ImportUserRecord> users = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            users.add(
                    ImportUserRecord.builder()
                            .setUid("u%02d".formatted(i))
                            .setEmail("u" + i + "@x.test")
                            .setPasswordHash(Base64.getDecoder().decode(HASH))
                            .setPasswordSalt(Base64.getDecoder().decode(SALT))
                            .build());
        }
        assertThat(auth.importUsers(users, scrypt(4, 10)).getFailureCount()).isZero();

        List<String> seen = new ArrayList<>();
        for (ExportedUserRecord user : auth.listUsers(null, 10).iterateAll()) {
            seen.add(user.getUid());
            assertThat(bytes(user.getPasswordHash())).isEqualTo(bytes(HASH));
            assertThat(bytes(user.getPasswordSalt())).isEqualTo(bytes(SALT));
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
        assertThat(signIn("u7@x.test", "user1password").status()).isEqualTo(200);
    }

    @Test
    void imports_hashes_of_another_project_which_no_export_shows_until_the_first_login()
            throws Exception {
        sandbox.firebaseState().hashConfig(HASH_CONFIG.formatted(KEY, 1, 4));
        ImportUserRecord user =
                ImportUserRecord.builder()
                        .setUid("u1")
                        .setEmail("a@x.test")
                        .setPasswordHash(Base64.getDecoder().decode(HASH))
                        .setPasswordSalt(Base64.getDecoder().decode(SALT))
                        .build();
        auth.importUsers(List.of(user), scrypt(4, 10));
        assertThat(listed().getPasswordHash()).isNull();

        assertThat(signIn("a@x.test", "user1password").status()).isEqualTo(200);
        assertThat(listed().getPasswordHash()).isNotNull();
        assertThat(signIn("a@x.test", "user1password").status()).isEqualTo(200);
    }

    @Test
    void lists_a_generated_export_in_pages_of_a_thousand() throws Exception {
        StringBuilder export = new StringBuilder("{\"users\":[");
        for (int i = 0; i < 2500; i++) {
            export.append(i == 0 ? "" : ",").append("{\"localId\":\"u").append(i).append("\"}");
        }
        Client control = Client.firebase(sandbox);
        Client.Answer loaded =
                control.post("/_sandbox/firebase/load", export.append("]}").toString());
        assertThat(loaded.body().get("loaded").asInt()).isEqualTo(2500);

        assertThat(auth.listUsers(null).iterateAll()).hasSize(2500);
        assertThat(
                        control.post(
                                        "/_sandbox/firebase/load",
                                        "{\"users\":[{\"localId\":\"u7\"}]}")
                                .text("error"))
                .contains("user 0", "DUPLICATE_LOCAL_ID");
    }

    private ExportedUserRecord listed() throws FirebaseAuthException {
        return auth.listUsers(null).iterateAll().iterator().next();
    }

    private static UserImportOptions scrypt(int rounds, int memoryCost) {
        return UserImportOptions.withHash(
                Scrypt.builder()
                        .setKey(Base64.getDecoder().decode(KEY))
                        .setSaltSeparator(Base64.getDecoder().decode("Bw=="))
                        .setRounds(rounds)
                        .setMemoryCost(memoryCost)
                        .build());
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
    }

    private static AuthErrorCode failure(ThrowingCallable call) {
        return catchThrowableOfType(FirebaseAuthException.class, call).getAuthErrorCode();
    }

    private Client.Answer signIn(String email, String password) {
        return new Client(sandbox.firebase(), null)
                .post(
                        "/v1/accounts:signInWithPassword?key=firebase-web-key",
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private HttpURLConnection reroute(URL url) throws IOException {
        String local =
                url.toString()
                        .replace(
                                "https://identitytoolkit.googleapis.com",
                                sandbox.firebase().toString());
        assertThat(local).startsWith(sandbox.firebase().toString());
        return (HttpURLConnection) URI.create(local).toURL().openConnection();
    }
}
