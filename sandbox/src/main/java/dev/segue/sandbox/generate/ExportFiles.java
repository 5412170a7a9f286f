package dev.segue.sandbox.generate;

import dev.segue.sandbox.firebase.HashConfig;
import dev.segue.sandbox.hash.FirebaseScrypt;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an invented project is written to.
 *
 * @param users the export, in the form of {@code firebase auth:export users.json}
 * @param hashConfig the project's hash parameters
 * @param passwords {@code email,password,blank_hash} of every account with a password, or null
 */
public record ExportFiles(Path users, Path hashConfig, Path passwords) {
    private static final int CHUNK = 512;

    /** Writes the files, hashing on all cores. */
    public void write(ExportPlan plan) throws IOException {
        FirebaseScrypt scrypt = InventedUser.scrypt(plan);
        Files.writeString(hashConfig, new HashConfig(scrypt).json().toPrettyString() + "\n");
        try (BufferedWriter out = Files.newBufferedWriter(users);
                BufferedWriter secrets =
                        passwords == null
                                ? new BufferedWriter(Writer.nullWriter())
                                : Files.newBufferedWriter(passwords)) {
            out.write("{\"users\": [\n");
            secrets.write("email,password,blank_hash\n");
            for (int from = 0; from < plan.users(); from += CHUNK) {
                int to = Math.min(from + CHUNK, plan.users());
                append(hashed(plan, scrypt, from, to), from == 0, out, secrets);
            }
            out.write("\n]}\n");
        }
    }

    private static List<InventedUser> hashed(
            ExportPlan plan, FirebaseScrypt scrypt, int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(index -> InventedUser.of(plan, scrypt, index))
                .toList();
    }

    private static void append(
            List<InventedUser> chunk, boolean first, BufferedWriter out, BufferedWriter secrets)
            throws IOException {
        String separator = first ? "" : ",\n";
        for (InventedUser user : chunk) {
            out.write(separator + user.json());
            separator = ",\n";
            if (user.password() != null) {
                secrets.write(user.email() + "," + user.password() + "," + user.blankHash() + "\n");
            }
        }
    }
}
