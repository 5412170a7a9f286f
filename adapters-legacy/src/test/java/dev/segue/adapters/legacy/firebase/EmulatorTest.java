package dev.segue.adapters.legacy.firebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.segue.adapters.legacy.hash.FirebaseSamples;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Against Google's own emulator of the project demo-segue, as a second opinion. It knows no real
 * hashes, so those are left to the sandbox and to published samples.
 */
@Tag("emulator")
class EmulatorTest {

    private static final String PROJECT = "demo-segue";
    private static final String ADA = "ada@example.com";

    private final HttpClient http = HttpClient.newHttpClient();
    private URI emulator;
    private FirebaseProvider provider;
    private String adaId;

    @BeforeEach
    void startWithAdaAlone() throws Exception {
        emulator = URI.create("http://" + address());
        call("DELETE", "/emulator/v1/projects/" + PROJECT + "/accounts", "");
        protectEnumeration(false);
        provider = FirebaseProvider.connect(settings(), FirebaseSamples.PROJECT);
        adaId = signUp(ADA);
    }

    @AfterEach
    void close() {
        if (provider != null) {
            provider.close();
        }
    }

    @Test
    void agrees_on_right_and_wrong_passwords_and_unknown_users() {
        assertThat(verdict(ADA, "password"))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.user().id()).isEqualTo(id(adaId)));
        assertThat(verdict(ADA, "wrong")).isEqualTo(new Invalid());
        assertThat(verdict("nobody@example.com", "password")).isEqualTo(new NoSuchUser());
    }

    @Test
    void agrees_on_enumeration_protection() throws Exception {
        protectEnumeration(true);

        assertThat(verdict(ADA, "wrong")).isEqualTo(new Ambiguous());
        assertThat(verdict("nobody@example.com", "password")).isEqualTo(new Ambiguous());
    }

    @Test
    void agrees_on_disabled_users() throws Exception {
        update("{\"localId\": \"%s\", \"disableUser\": true}".formatted(adaId));

        assertThat(verdict(ADA, "password")).isEqualTo(new Disabled());
        assertThat(provider.find(email(ADA)))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.user().disabled()).isTrue());
    }

    @Test
    void agrees_on_second_factors() throws Exception {
        update(
                """
                {"localId": "%s", "emailVerified": true, "mfa": {"enrollments":
                 [{"mfaEnrollmentId": "m1", "phoneInfo": "+15555550100"}]}}
                """
                        .formatted(adaId));

        assertThat(verdict(ADA, "password")).isInstanceOf(SecondFactorRequired.class);
        assertThat(provider.find(email(ADA)))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.user().secondFactor()).isTrue());
    }

    @Test
    void agrees_on_finding_changing_and_deleting() {
        assertThat(provider.changeEmail(id(adaId), email("ada@new.example"), true))
                .isEqualTo(new Done());
        assertThat(provider.find(email(ADA))).isEqualTo(new Absent());
        assertThat(provider.find(email("ada@new.example")))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.user().emailVerified()).isTrue());

        assertThat(provider.delete(id(adaId))).isEqualTo(new Done());
        assertThat(provider.delete(id(adaId))).isEqualTo(new Done());
        assertThat(provider.find(email("ada@new.example"))).isEqualTo(new Absent());
    }

    @Test
    void agrees_on_resets() {
        assertThat(provider.sendPasswordReset(email(ADA))).isEqualTo(new Done());
        assertThat(provider.sendPasswordReset(email("nobody@example.com"))).isEqualTo(new Done());
    }

    @Test
    void lists_page_by_page_with_hashes_that_are_none() throws Exception {
        String users =
                IntStream.range(0, 1100)
                        .mapToObj("{\"localId\": \"id%04d\", \"salt\": \"\"}"::formatted)
                        .reduce((all, one) -> all + "," + one)
                        .orElseThrow();
        admin("accounts:batchCreate", "{\"users\": [" + users + "]}");

        try (FirebaseListing listing = FirebaseListing.of(settings(), FirebaseSamples.PROJECT)) {
            List<ExportRow> rows = new ArrayList<>();
            listing.rows().forEachRemaining(rows::add);

            assertThat(rows).hasSize(1101);
            assertThat(rows)
                    .filteredOn(UnreadableRow.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            UnreadableRow.class,
                            row -> assertThat(row.field()).isEqualTo("passwordHash"));
        }
    }

    @Test
    void agrees_that_listings_run_in_the_order_of_the_ids() throws Exception {
        for (String id : List.of("b1", "b2", "Z", "zz", "10")) {
            admin("accounts:batchCreate", "{\"users\": [{\"localId\": \"" + id + "\"}]}");
        }
        List<LegacyId> asked = List.of(id("zz"), id("gone"), id("10"), id("Z"), id("b1"));

        assertThat(provider.reread(asked).orElseThrow())
                .containsOnlyKeys(id("zz"), id("10"), id("Z"), id("b1"));
    }

    private static String address() {
        String address = System.getenv("SEGUE_FIREBASE_EMULATOR");
        if (address == null && "true".equals(System.getenv("CI"))) {
            fail("SEGUE_FIREBASE_EMULATOR is not set, but CI is");
        }
        assumeTrue(
                address != null,
                "no emulator: set SEGUE_FIREBASE_EMULATOR to the host:port of"
                        + " `firebase emulators:start --only auth`");
        return address;
    }

    private FirebaseSettings settings() {
        return new FirebaseSettings(
                PROJECT,
                "any-key",
                Optional.empty(),
                emulator.resolve("/identitytoolkit.googleapis.com"),
                Duration.ofSeconds(10));
    }

    private LegacyVerdict verdict(String email, String password) {
        return provider.verify(email(email), new Password(password), ClientContext.UNKNOWN);
    }

    private void protectEnumeration(boolean on) throws IOException, InterruptedException {
        call(
                "PATCH",
                "/emulator/v1/projects/" + PROJECT + "/config",
                "{\"emailPrivacyConfig\": {\"enableImprovedEmailPrivacy\": " + on + "}}");
    }

    private String signUp(String email) throws IOException, InterruptedException {
        String created =
                admin("accounts", "{\"email\": \"" + email + "\", \"password\": \"password\"}");
        return JsonMapper.shared().readTree(created).path("localId").asString();
    }

    private void update(String change) throws IOException, InterruptedException {
        admin("accounts:update", change);
    }

    private String admin(String call, String body) throws IOException, InterruptedException {
        String path = "/identitytoolkit.googleapis.com/v1/projects/" + PROJECT + "/" + call;
        return call("POST", path, body);
    }

    private String call(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(emulator.resolve(path))
                        .header("Authorization", "Bearer owner")
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    private static LegacyId id(String value) {
        return new LegacyId(Provider.FIREBASE, value);
    }
}
