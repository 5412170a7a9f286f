package dev.segue.sandbox.generate;

import dev.segue.sandbox.http.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an invented Auth0 tenant is written to.
 *
 * @param users as its users-export job writes them
 * @param hashes as its support delivers them
 * @param organizations in the sandbox's own form, with the members
 * @param passwords {@code email,password} of every user with a password, or null
 */
public record TenantFiles(Path users, Path hashes, Path organizations, Path passwords) {
    private static final int CHUNK = 512;
    private static final int MEMBERS = 20;

    /** Writes the files, hashing on all cores. */
    public void write(TenantPlan plan) throws IOException {
        List<String> ids = new ArrayList<>();
        try (BufferedWriter out = Files.newBufferedWriter(users);
                BufferedWriter secrets = Files.newBufferedWriter(hashes);
                BufferedWriter plain =
                        passwords == null
                                ? new BufferedWriter(Writer.nullWriter())
                                : Files.newBufferedWriter(passwords)) {
            plain.write("email,password\n");
            for (int from = 0; from < plan.users(); from += CHUNK) {
                int to = Math.min(from + CHUNK, plan.users());
                for (InventedTenantUser user : hashed(plan, from, to)) {
                    out.write(user.json() + "\n");
                    if (user.hash() != null) {
                        secrets.write(user.hash() + "\n");
                    }
                    if (user.password() != null) {
                        plain.write(
                                user.json().get("email").asString() + "," + user.password() + "\n");
                    }
                    ids.add(user.id());
                }
            }
        }
        Files.writeString(organizations, organizations(ids).toPrettyString() + "\n");
    }

    private static List<InventedTenantUser> hashed(TenantPlan plan, int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(index -> InventedTenantUser.of(plan, index))
                .toList();
    }

    /** Every twenty users are an organization; the first of them is its admin. */
    private static ObjectNode organizations(List<String> ids) {
        ObjectNode tenant = Json.object();
        tenant.putArray("connections")
                .addObject()
                .put("id", "con_acme")
                .put("name", "acme-okta")
                .put("strategy", "samlp")
                .putObject("options")
                .putArray("domain_aliases")
                .add("acme.example");
        var organizations = tenant.putArray("organizations");
        for (int from = 0; from < ids.size(); from += MEMBERS) {
            String name = "customer-" + from / MEMBERS;
            ObjectNode organization =
                    organizations
                            .addObject()
                            .put("id", "org_%08d".formatted(from / MEMBERS))
                            .put("name", name)
                            .put("display_name", "Customer " + from / MEMBERS);
            if (from == 0) {
                organization.putArray("enabled_connections").add("con_acme");
            }
            var members = organization.putArray("members");
            for (int i = from; i < Math.min(from + MEMBERS, ids.size()); i++) {
                members.addObject()
                        .put("user_id", ids.get(i))
                        .putArray("roles")
                        .add(i == from ? "Admin" : "Member");
            }
        }
        return tenant;
    }
}
