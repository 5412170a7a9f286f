package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Switchboard;
import java.io.InputStream;
import java.io.Writer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that one Clerk instance knows. */
public final class Instance {
    final String secretKey;
    final InstantSource clock;
    final Switchboard switchboard;
    final Limits limits;
    final Ids ids = new Ids();

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> collections = new LinkedHashMap<>();
    private long last;

    /** A new instance without users. */
    public Instance(String secretKey, InstantSource clock, Switchboard switchboard) {
        this.secretKey = secretKey;
        this.clock = clock;
        this.switchboard = switchboard;
        this.limits = new Limits(clock, switchboard, secretKey);
    }

    /**
     * Adds what a JSON object describes and returns how many users: {@code users} as {@link
     * NewAccount} reads them; {@code organizations, memberships, domains, enterprise_connections}
     * as Clerk shows them, the short form of a membership being {@code organization_id, user_id,
     * role}.
     */
    public synchronized int load(InputStream json) {
        JsonNode tree = Json.MAPPER.readTree(json);
        tree.path("users").forEach(this::add);
        tree.path("organizations").forEach(o -> put("organizations", Shapes.organization(o)));
        tree.path("domains").forEach(d -> put("domains", Shapes.domain(ids, d)));
        tree.path("memberships")
                .forEach(m -> put("memberships", Shapes.membership(ids, m, organization(m))));
        tree.path("enterprise_connections")
                .forEach(c -> put("connections", Shapes.connection(ids, c)));
        return tree.path("users").size();
    }

    private void add(JsonNode description) {
        // No two users share a moment, so that their order is one.
        last = Math.max(last + 1, clock.millis());
        Account account = new NewAccount(ids, last).of(description);
        accounts.put(account.id(), account);
    }

    private void put(String collection, ObjectNode entry) {
        collections.computeIfAbsent(collection, name -> new ArrayList<>()).add(entry);
    }

    private ObjectNode organization(JsonNode membership) {
        String id = membership.path("organization_id").asString("");
        return all("organizations").stream()
                .filter(o -> o.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such organization: " + id));
    }

    synchronized List<ObjectNode> all(String collection) {
        return List.copyOf(collections.getOrDefault(collection, List.of()));
    }

    /** Oldest first. */
    synchronized List<Account> accounts() {
        return accounts.values().stream()
                .sorted(Comparator.comparingLong(Account::createdAt))
                .toList();
    }

    synchronized Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    synchronized void replace(String id, UnaryOperator<Account> change) {
        accounts.computeIfPresent(id, (key, account) -> change.apply(account));
    }

    synchronized boolean remove(String id) {
        return accounts.remove(id) != null;
    }

    /** Writes the users as the dashboard exports them. */
    public void export(Writer out) {
        DashboardExport.write(accounts(), out);
    }

    /** All users, oldest first, without secrets. */
    public Collection<JsonNode> summaries() {
        return accounts().stream().<JsonNode>map(Account::json).toList();
    }

    /** Forgets all data, faults and counts; limits stay as they are. */
    public synchronized void reset() {
        accounts.clear();
        collections.clear();
        limits.reset();
        ids.reset();
        switchboard.reset();
    }
}
