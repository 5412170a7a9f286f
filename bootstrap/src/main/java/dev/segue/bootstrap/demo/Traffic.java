package dev.segue.bootstrap.demo;

import dev.segue.bootstrap.demo.HttpJson.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People logging in and signing up through Segue, eight at a time. */
final class Traffic {

    private static final int AT_A_TIME = 8;

    private final HttpJson api;

    Traffic(HttpJson api) {
        this.api = api;
    }

    /** How logins ended. */
    record Tally(int atWorkOs, int atLegacy, int steps, int rejected) {

        Tally plus(Reply reply) {
            String status = reply.body().path("status").asString("");
            if (status.equals("step-due")) {
                return new Tally(atWorkOs, atLegacy, steps + 1, rejected);
            }
            if (!status.equals("signed-in")) {
                return new Tally(atWorkOs, atLegacy, steps, rejected + 1);
            }
            return reply.body().path("side").asString("").equals("workos")
                    ? new Tally(atWorkOs + 1, atLegacy, steps, rejected)
                    : new Tally(atWorkOs, atLegacy + 1, steps, rejected);
        }
    }

    /** Logs everybody in once. */
    Tally logIn(List<DemoUser> users) {
        Tally tally = new Tally(0, 0, 0, 0);
        for (Reply reply : inParallel(users)) {
            tally = tally.plus(reply);
        }
        return tally;
    }

    private List<Reply> inParallel(List<DemoUser> users) {
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            List<Future<Reply>> running = new ArrayList<>();
            users.forEach(user -> running.add(threads.submit(() -> logIn(user))));
            for (Future<Reply> one : running) {
                replies.add(one.get());
            }
            return replies;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted");
        } catch (ExecutionException e) {
            throw new DemoFailed("a login got no answer: " + e.getCause().getMessage());
        }
    }

    private Reply logIn(DemoUser user) {
        return api.post(
                "/v1/login", Map.of("identifier", user.email(), "password", user.password()));
    }

    /** Signs up new people, and one with an address that is taken; all get the same answer. */
    void signUp(int count, String taken) {
        List<String> addresses = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            addresses.add("newcomer-" + i + "@demo.example");
        }
        addresses.add(taken);
        for (String address : addresses) {
            Reply reply =
                    api.post(
                            "/v1/signup",
                            Map.of("email", address, "password", "a brand new secret of mine"));
            if (reply.status() != 202) {
                throw new DemoFailed("a sign-up was answered by " + reply.status());
            }
        }
    }
}
