package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.email;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;

import dev.segue.application.port.ClientContext;
import dev.segue.domain.credential.Password;
import dev.segue.sandbox.contract.Exchange;
import dev.segue.sandbox.contract.RecordingProxy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Everything that the adapter has to say to Clerk, and what the sandbox answers. */
final class ClerkConversation {

    private static final String TENANT =
            """
            {"users": [
              {"id": "user_ada", "email": "ada@example.com", "password": "password",
               "phone": "+14155550100", "first_name": "Ada", "public_metadata": {"plan": "pro"}},
              {"id": "user_bob", "unverified_email": "bob@example.com", "password": "password"},
              {"id": "user_eve", "email": "eve@example.com"}],
             "organizations": [{"id": "org_acme", "name": "Acme"}],
             "domains": [{"organization_id": "org_acme", "name": "acme.com",
               "affiliation_verification": {"status": "unverified"},
               "ownership_verification": {"status": "verified"}}],
             "memberships": [{"organization_id": "org_acme", "user_id": "user_ada",
               "role": "org:admin"}],
             "enterprise_connections": [{"name": "Okta", "domains": ["acme.com"]}]}
            """;

    private ClerkConversation() {}

    static List<Exchange> overheard() {
        try (SandboxInstance instance = SandboxInstance.start();
                RecordingProxy proxy = RecordingProxy.before(instance.settings().baseUrl())) {
            instance.state().load(TENANT);
            instance.state().generate(20, 3);
            ClerkSettings settings = settings(proxy, SandboxInstance.KEY);
            lists(settings);
            connections(proxy.uri());
            try (ClerkProvider provider = ClerkProvider.connect(settings)) {
                logsIn(provider);
                administers(provider);
            }
            try (ClerkProvider refused = ClerkProvider.connect(settings(proxy, "sk_test_none"))) {
                refused.find(email("ada@example.com"));
            }
            return proxy.exchanges();
        }
    }

    private static ClerkSettings settings(RecordingProxy proxy, String key) {
        return new ClerkSettings(key, proxy.uri(), ClerkSettings.DEFAULT_TIMEOUT);
    }

    private static void lists(ClerkSettings settings) {
        Rows.ofAll(ClerkListing.of(settings));
        try (ClerkOrganizations organizations = ClerkOrganizations.of(settings)) {
            organizations.organizations().forEachRemaining(row -> {});
            organizations.memberships().forEachRemaining(row -> {});
        }
    }

    /** The stand-in has these for what is to come; nothing asks for them yet. */
    private static void connections(URI clerk) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(clerk + "/enterprise_connections?limit=500"))
                            .header("Authorization", "Bearer " + SandboxInstance.KEY)
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void logsIn(ClerkProvider provider) {
        for (String password : List.of("password", "wrong")) {
            for (String user : List.of("Ada@example.com", "bob@example.com", "eve@example.com")) {
                provider.verify(email(user), new Password(password), ClientContext.UNKNOWN);
            }
        }
    }

    private static void administers(ClerkProvider provider) {
        provider.reread(List.of(id("user_ada"), id("user_bob"), id("user_gone")));
        provider.changeEmail(id("user_bob"), email("ada@example.com"), true);
        provider.changeEmail(id("user_bob"), email("bob@new.example"), false);
        provider.changeEmail(id("user_gone"), email("bob@new.example"), false);
        provider.find(email("bob@new.example"));
        provider.delete(id("user_bob"));
        provider.delete(id("user_bob"));
    }
}
