package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.email;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.domain.credential.Password;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody becomes somebody else by having written down an e-mail address. */
class TakeoverTest {

    private static final String X = "x@example.com";

    private static SandboxInstance instance;

    private final List<String> warnings = new ArrayList<>();
    private final Handler listening = new Listening(warnings);
    private ClerkProvider provider;

    @BeforeAll
    static void start() {
        instance = SandboxInstance.start();
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @BeforeEach
    void connect() {
        instance.state().reset();
        provider = ClerkProvider.connect(instance.settings());
        Logger.getLogger(Holders.class.getName()).addHandler(listening);
    }

    @AfterEach
    void close() {
        Logger.getLogger(Holders.class.getName()).removeHandler(listening);
        provider.close();
    }

    @Test
    void of_an_address_that_another_has_verified_does_not_succeed_and_is_told() {
        instance.load(
                "{\"id\": \"user_eve\", \"unverified_email\": \""
                        + X
                        + "\","
                        + " \"password\": \"eves\"}",
                user("user_owner", X));

        assertThat(verdict(X, "eves")).isEqualTo(new Invalid());
        assertThat(verdict(X, "password"))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.user().id()).isEqualTo(id("user_owner")));
        assertThat(provider.find(email(X)))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.user().id()).isEqualTo(id("user_owner")));
        assertThat(warnings)
                .hasSize(3)
                .allSatisfy(warning ->
                        assertThat(warning).contains("user_eve", "user_owner").doesNotContain("@"));
    }

    @Test
    void is_not_even_a_lock_out_for_whoever_cannot_be_read_and_writes_down_the_address() {
        instance.load(
                "{\"id\": \"user_eve\", \"primary_email_address_id\": \"idn_1\", \"banned\": null,"
                        + " \"email_addresses\": [{\"id\": \"idn_1\", \"email_address\":"
                        + " \"e@ve@example.com\"}, {\"id\": \"idn_2\", \"email_address\": \""
                        + X
                        + "\"}]}",
                user("user_owner", X));

        assertThat(verdict(X, "password")).isInstanceOf(Valid.class);
        assertThat(provider.find(email(X))).isInstanceOf(Found.class);
    }

    @Test
    void of_an_address_that_nobody_has_verified_leaves_it_open_whose_it_is() {
        instance.load(
                "{\"id\": \"user_eve\", \"unverified_email\": \""
                        + X
                        + "\","
                        + " \"password\": \"eves\"}",
                "{\"id\": \"user_bob\", \"unverified_email\": \""
                        + X
                        + "\","
                        + " \"password\": \"bobs\"}");

        assertThat(verdict(X, "eves")).isInstanceOf(Unavailable.class);
        assertThat(verdict(X, "bobs")).isInstanceOf(Unavailable.class);
        assertThat(provider.find(email(X)))
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        answer ->
                                assertThat(answer.outage().what())
                                        .contains("user_bob, user_eve")
                                        .doesNotContain("@"));
    }

    @Test
    void of_an_address_that_two_have_verified_leaves_it_open_whose_it_is() {
        instance.load(user("user_eve", X), user("user_bob", X));

        assertThat(verdict(X, "password")).isInstanceOf(Unavailable.class);
    }

    @Test
    void by_a_twin_of_an_address_does_not_succeed() {
        instance.load(user("user_ada", "ada.lovelace+work@example.com"));

        for (String twin :
                List.of(
                        "adalovelace+work@example.com",
                        "ada.lovelace@example.com",
                        "ada.lovelace+work@example.org",
                        "\u0430da.lovelace+work@example.com")) {
            assertThat(verdict(twin, "password")).as(twin).isEqualTo(new NoSuchUser());
        }
        assertThat(verdict("Ada.Lovelace+Work@EXAMPLE.com", "password")).isInstanceOf(Valid.class);
    }

    @Test
    void by_metadata_that_users_write_themselves_does_not_succeed() {
        instance.load(
                user(
                        "user_eve",
                        X,
                        "\"unsafe_metadata\": {\"role\": \"admin\", \"org\": \"org_1\"}",
                        "\"public_metadata\": {\"plan\": \"free\", \"seats\": 5}",
                        "\"private_metadata\": {\"stripe\": \"cus_1\"}"));

        assertThat(Rows.users(ClerkListing.of(instance.settings())))
                .singleElement()
                .satisfies(eve -> {
                    assertThat(eve.profile().metadata().values())
                            .containsOnlyKeys("plan")
                            .containsValue("free");
                    assertThat(eve.profile().metadata().lost())
                            .containsExactly("seats", "private_metadata.stripe", "unsafe_metadata");
                    assertThat(eve.profile().memberships()).isEmpty();
                });
    }

    @Test
    void of_an_address_that_was_given_up_follows_the_address() {
        instance.load(user("user_old", X));
        assertThat(provider.changeEmail(id("user_old"), email("old@example.com"), true))
                .isInstanceOf(Done.class);
        instance.load("{\"id\": \"user_new\", \"email\": \"" + X + "\", \"password\": \"new\"}");

        assertThat(verdict(X, "password")).isEqualTo(new Invalid());
        assertThat(verdict(X, "new"))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.user().id()).isEqualTo(id("user_new")));
    }

    private LegacyVerdict verdict(String email, String password) {
        return provider.verify(email(email), new Password(password), ClientContext.UNKNOWN);
    }

    /** Keeps what is logged. */
    private static final class Listening extends Handler {
        private final List<String> heard;

        Listening(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord record) {
            heard.add(MessageFormat.format(record.getMessage(), record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
