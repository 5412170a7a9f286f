package dev.segue.adapters.legacy.table;

import static dev.segue.application.port.ClientContext.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableInAFileTest {

    private static final EmailAddress ADA = email("ada@example.com");

    @TempDir private Path directory;

    @Test
    void refuses_by_name_what_no_statement_is_given_for() throws IOException {
        TableProvider file = inFile(directory.resolve("users.csv"), "right");
        Delivery refused = new Refused(TableStatements.NOT_CONFIGURED);

        assertThat(file.sendPasswordReset(ADA)).isEqualTo(refused);
        assertThat(file.changeEmail(id(7), ADA, true)).isEqualTo(refused);
        assertThat(file.delete(id(7))).isEqualTo(refused);
    }

    @Test
    void does_not_guess_between_two_rows_of_one_id() throws IOException {
        Path users = directory.resolve("users.csv");
        TableProvider file = inFile(users, "right");
        Files.writeString(
                users,
                "7,eve@example.com,%s,\n".formatted(H2Table.hashOf("evil")),
                StandardOpenOption.APPEND);

        assertThat(file.verify(ADA, new Password("right"), UNKNOWN))
                .isInstanceOf(Misconfigured.class);
        assertThat(file.verify(email("eve@example.com"), new Password("evil"), UNKNOWN))
                .isInstanceOf(Misconfigured.class);
        assertThat(file.reread(List.of(id(7))).orElseThrow().get(id(7)).hash()).isEmpty();
    }

    @Test
    void checks_passwords_against_a_file_as_it_is_now() throws IOException {
        Path users = directory.resolve("users.csv");
        TableProvider file = inFile(users, "right");
        assertThat(file.verify(ADA, new Password("right"), UNKNOWN)).isInstanceOf(Valid.class);

        inFile(users, "a new one").find(ADA);

        assertThat(file.verify(ADA, new Password("right"), UNKNOWN)).isInstanceOf(Invalid.class);
        assertThat(file.reread(List.of(id(7))).orElseThrow()).containsOnlyKeys(id(7));

        Files.delete(users);

        assertThat(file.verify(ADA, new Password("right"), UNKNOWN))
                .isInstanceOf(Unavailable.class);
        assertThat(file.reread(List.of(id(7)))).isEmpty();
    }

    private static TableProvider inFile(Path users, String password) throws IOException {
        Files.writeString(
                users,
                "id,email,password_hash,padding\n7,ada@example.com,%s,%s\n"
                        .formatted(H2Table.hashOf(password), "x".repeat(password.length())));
        return new TableProvider(
                UserTable.inFiles(users, Optional.empty(), Optional.empty()), new HashVerifier());
    }

    private static LegacyId id(int pk) {
        return new LegacyId(Provider.TABLE, String.valueOf(pk));
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
