package dev.segue.adapters.legacy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.domain.credential.Password;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample files of docs/providers/table.md are what they claim to be. */
class TableDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/providers/table.md");

    @TempDir private Path directory;

    @Test
    void shows_the_same_users_as_csv_and_as_ndjson() throws IOException {
        assertThat(usersIn("csv")).hasSize(4).isEqualTo(usersIn("json"));
    }

    @Test
    void names_the_passwords_of_its_users() throws IOException {
        List<ExportedUser> users = usersIn("csv");

        assertThat(matches(users.get(0), "U*U")).isTrue();
        assertThat(matches(users.get(1), "correct horse")).isTrue();
        assertThat(users.get(2).hash()).isEmpty();
    }

    private static boolean matches(ExportedUser user, String password) {
        return new HashVerifier().matches(user.hash().orElseThrow(), new Password(password));
    }

    private List<ExportedUser> usersIn(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).isTrue();
        Path file = Files.writeString(directory.resolve("users." + language), block.group(1));
        UserTable table = UserTable.inFiles(file, Optional.empty(), Optional.empty());
        try (UserExport export = table.export()) {
            List<ExportedUser> users = new ArrayList<>();
            export.rows().forEachRemaining(row -> users.add(((UserRow) row).user()));
            return users;
        }
    }
}
