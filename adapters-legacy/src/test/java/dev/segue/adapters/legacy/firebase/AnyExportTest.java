package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.hash.FirebaseSamples;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.json.JsonMapper;

class AnyExportTest {

    /** A user as the test writes it: what goes in must come out. */
    record Written(String id, String email, boolean verified, String name, Optional<byte[]> hash) {}

    @Property(tries = 100)
    void comes_out_of_csv_as_it_went_in(@ForAll("users") @Size(max = 20) List<Written> users) {
        StringBuilder csv = new StringBuilder();
        users.forEach(user -> csv.append(csvOf(user)).append("\n"));

        assertThat(users.isEmpty() || matches(ExportFile.rowsOf(csv.toString()), users)).isTrue();
    }

    @Property(tries = 100)
    void comes_out_of_json_as_it_went_in(@ForAll("users") @Size(max = 20) List<Written> users) {
        String json =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "users",
                                        users.stream().map(AnyExportTest::jsonOf).toList()));

        assertThat(matches(ExportFile.rowsOf(json), users)).isTrue();
    }

    @Property(tries = 200)
    void of_any_bytes_is_read_or_refused_as_a_whole(@ForAll byte[] bytes) {
        assertReadOrRefused(bytes);
    }

    @Property(tries = 200)
    void of_any_csv_like_text_is_read_or_refused_as_a_whole(@ForAll("csvLike") String text) {
        assertReadOrRefused(text.getBytes(UTF_8));
    }

    @Property(tries = 200)
    void of_any_json_like_text_is_read_or_refused_as_a_whole(@ForAll("jsonLike") String text) {
        assertReadOrRefused(("{\"users\":[" + text).getBytes(UTF_8));
    }

    private static void assertReadOrRefused(byte[] bytes) {
        try {
            assertThat(ExportFile.rowsOf(bytes)).doesNotContainNull();
        } catch (UnreadableExport refused) {
            assertThat(refused).hasMessageContaining("export");
        }
    }

    @Provide
    Arbitrary<List<Written>> users() {
        Arbitrary<String> ids =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(128);
        Arbitrary<String> emails =
                Arbitraries.strings()
                        .alpha()
                        .ofMinLength(1)
                        .ofMaxLength(60)
                        .map(s -> s + "@x.example");
        Arbitrary<String> names =
                Arbitraries.strings()
                        .withChars("aZ \u00FC\u4E2D,\"'\\{}\n;")
                        .ofMaxLength(40)
                        .map(String::strip);
        Arbitrary<Optional<byte[]>> hashes =
                Arbitraries.bytes().array(byte[].class).ofSize(64).optional();
        return Combinators.combine(ids, emails, Arbitraries.of(true, false), names, hashes)
                .as(Written::new)
                .list()
                .uniqueElements(Written::id);
    }

    @Provide
    Arbitrary<String> csvLike() {
        return Arbitraries.of(
                        ",", "\"", "\n", "\r", "a", "true", "\0", "\\\"", "u@x.example", ",,,,,")
                .list()
                .ofMaxSize(200)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\\u",
                        "null",
                        "1e9",
                        "true",
                        "\0",
                        "\"localId\":",
                        "\"mfaInfo\":",
                        "{\"localId\":\"u\"}",
                        "\"\\ud800\"",
                        "]}")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static String csvOf(Written user) {
        return CliCsv.line(
                user.id(),
                user.email(),
                String.valueOf(user.verified()),
                user.hash().map(Base64.getEncoder()::encodeToString).orElse(""),
                user.hash().isPresent() ? FirebaseSamples.SALT : "",
                CliCsv.quoted(user.name()));
    }

    private static Map<String, Object> jsonOf(Written user) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("localId", user.id());
        json.put("email", user.email());
        json.put("emailVerified", user.verified());
        user.hash()
                .ifPresent(hash -> {
                    json.put("passwordHash", Base64.getUrlEncoder().encodeToString(hash));
                    json.put("salt", FirebaseSamples.SALT);
                });
        json.put("displayName", user.name());
        return json;
    }

    private static boolean matches(List<ExportRow> rows, List<Written> users) {
        assertThat(rows).hasSameSizeAs(users).allMatch(UserRow.class::isInstance);
        for (int i = 0; i < users.size(); i++) {
            assertSame(((UserRow) rows.get(i)).user(), users.get(i));
        }
        return true;
    }

    private static void assertSame(ExportedUser read, Written written) {
        assertThat(read.user().id().value()).isEqualTo(written.id());
        assertThat(read.user().email().orElseThrow().written()).isEqualTo(written.email());
        assertThat(read.user().emailVerified()).isEqualTo(written.verified());
        assertThat(
                        withoutBlanks(
                                read.user().name().first().orElse("")
                                        + read.user().name().last().orElse("")))
                .isEqualTo(withoutBlanks(written.name()));
        assertThat(read.hash().map(hash -> ((FirebaseScrypt) hash).hash()))
                .isEqualTo(written.hash().map(SecretBytes::of));
    }

    private static String withoutBlanks(String name) {
        return name.replaceAll("\\s", "");
    }
}
