package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final ManualClock clock = new ManualClock();
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults(), clock);
    private final Client workOs = Client.workOs(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void lets_500_writes_into_any_ten_seconds() {
        create(0, 250);
        clock.pass(Duration.ofSeconds(4));
        create(250, 500);
        assertThat(createOne(500).status()).isEqualTo(429);

        clock.pass(Duration.ofMillis(5_999));
        Client.Answer early = createOne(500);
        assertThat(early.status()).isEqualTo(429);
        assertThat(early.code()).isEqualTo("rate_limit_exceeded");
        assertThat(early.header("Retry-After")).isEqualTo("1");

        clock.pass(Duration.ofMillis(1));
        create(500, 750);
        Client.Answer full = createOne(750);
        assertThat(full.status()).isEqualTo(429);
        assertThat(full.header("Retry-After")).isEqualTo("4");
    }

    @Test
    void counts_the_writes_of_the_fullest_ten_seconds_with_limits_off_too() {
        sandbox.workOsState().switchboard().documentedLimits(false);
        create(0, 300);
        clock.pass(Duration.ofMillis(9_999));
        create(300, 600);
        clock.pass(Duration.ofMillis(1));
        create(600, 650);

        assertThat(sandbox.workOsState().peakWritesIn10s()).isEqualTo(600);
        assertThat(sandbox.workOsState().switchboard().traffic().stats().writes()).isEqualTo(650);
    }

    @Test
    void lets_1000_reads_into_any_ten_seconds() {
        for (int i = 0; i < 1000; i++) {
            assertThat(read().status()).isEqualTo(200);
        }
        assertThat(read().status()).isEqualTo(429);
        assertThat(createOne(0).status()).isEqualTo(201);
        clock.pass(Duration.ofSeconds(10));
        assertThat(read().status()).isEqualTo(200);
    }

    @Test
    void lets_ten_logins_of_one_email_into_any_minute_and_calls_none_a_write() {
        createOne(0);
        for (int i = 0; i < 10; i++) {
            assertThat(workOs.logIn("U0@x.test", "wrong-password").status()).isEqualTo(400);
        }
        Client.Answer eleventh = workOs.logIn("u0@x.test", "wrong-password");
        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.header("Retry-After")).isEqualTo("60");
        assertThat(workOs.logIn("other@x.test", "wrong-password").status()).isEqualTo(400);
        assertThat(sandbox.workOsState().peakWritesIn10s()).isEqualTo(1);

        clock.pass(Duration.ofSeconds(60));
        assertThat(workOs.logIn("u0@x.test", "wrong-password").status()).isEqualTo(400);
    }

    @Test
    void lets_three_mails_of_a_kind_to_one_address_into_any_minute() {
        createOne(0);
        for (int i = 0; i < 3; i++) {
            assertThat(mail("password_reset").status()).isEqualTo(201);
        }
        assertThat(mail("password_reset").status()).isEqualTo(429);
        assertThat(mail("magic_auth").status()).isEqualTo(201);
        clock.pass(Duration.ofSeconds(60));
        assertThat(mail("password_reset").status()).isEqualTo(201);
    }

    @Test
    void lets_6000_requests_of_a_key_into_any_minute() {
        for (int i = 0; i < 6000; i++) {
            assertThat(workOs.get("/organizations?limit=1").status()).isEqualTo(200);
        }
        assertThat(workOs.get("/organizations?limit=1").status()).isEqualTo(429);
        clock.pass(Duration.ofSeconds(60));
        assertThat(workOs.get("/organizations?limit=1").status()).isEqualTo(200);
    }

    private void create(int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(createOne(i).status()).isEqualTo(201);
        }
    }

    private Client.Answer createOne(int number) {
        return workOs.createUser("u" + number + "@x.test", "");
    }

    private Client.Answer read() {
        return workOs.get("/user_management/users?limit=1");
    }

    private Client.Answer mail(String kind) {
        return workOs.post("/user_management/" + kind, "{\"email\":\"u0@x.test\"}");
    }
}
