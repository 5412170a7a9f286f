package dev.segue.bootstrap.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What the demo does, in order, and what it says about it. */
final class DemoStory {

    private static final Duration IMPORT = Duration.ofMinutes(3);

    private final DemoWorld world;
    private final PrintWriter out;
    private final long begun = System.nanoTime();

    DemoStory(DemoWorld world, PrintWriter out) {
        this.world = world;
        this.out = out;
    }

    void tell(int count, long seed, boolean keep) throws IOException {
        say("Making up a Firebase project of " + count + " users with real scrypt hashes");
        List<DemoUser> users = world.generate(count, seed);
        say("Starting stand-ins for Firebase and WorkOS, and Segue between them");
        world.startSandbox();
        users.stream().filter(DemoUser::blankHash).forEach(world::knowAtFirebase);
        world.startService();
        Traffic traffic = new Traffic(world.api());

        say("60 users log in, twice: first at Firebase, then at WorkOS, and nobody notices");
        List<DemoUser> early = users.subList(0, Math.min(60, users.size()));
        show("first time", traffic.logIn(early));
        show("second time", traffic.logIn(early));

        say("5 new people sign up, and one tries an address that lives at Firebase");
        traffic.signUp(5, users.getLast().email());
        show("that address's owner", traffic.logIn(List.of(users.getLast())));

        importWithACrash(users, early.getFirst());
        say("Those whose hash could not be moved log in; everybody's old password still works");
        Traffic.Tally last = traffic.logIn(users);
        show("every user", last);
        Census census = Census.take(world, world.users());
        explain(users.getFirst());
        status();
        String replay = replay(keep);
        finish(census, replay, last, keep);
    }

    private void importWithACrash(List<DemoUser> users, DemoUser probe) throws IOException {
        say("The rest is imported with their hashes, at WorkOS's rate limit");
        String[] call = {
            "import",
            "firebase",
            world.users().toString(),
            "--hash-config",
            world.hashConfig().toString(),
            "--probe",
            probe.email()
        };
        long before = writes();
        try (Child first = world.segue("import-1", probe.password() + "\n", call)) {
            while (first.running() && writes() - before < users.size() / 3) {
                Child.pause();
            }
            first.kill();
        }
        line("kill -9 of the import after %d of its writes to WorkOS".formatted(writes() - before));
        status();
        say("The same command again: it goes on where the ledger says");
        try (Child second = world.segue("import-2", probe.password() + "\n", call)) {
            int exit = second.awaitEnd(IMPORT);
            if (exit != 0 && exit != 3) {
                throw new DemoFailed("the import ended with " + exit + ":\n" + second.output());
            }
            second.output().lines().forEach(this::line);
        }
    }

    private long writes() {
        return world.workOs().get("/_sandbox/stats").body().path("writes").asLong();
    }

    private void status() {
        command("status", "status");
    }

    private void explain(DemoUser user) {
        say("Why do the logins of one of them go where they go?");
        command("explain", "explain", user.email());
    }

    private String command(String name, String... arguments) {
        try (Child child = world.segue(name + System.nanoTime(), "", arguments)) {
            child.awaitEnd(Duration.ofMinutes(1));
            child.output().lines().forEach(this::line);
            return child.output();
        }
    }

    /** The service stops for it, since it holds the counts; with --keep it comes back. */
    private String replay(boolean keep) throws IOException {
        say("Every projection is rebuilt from the ledger and compared with what was there");
        world.stopService();
        boolean equal = command("replay", "replay").lines().anyMatch("equal"::equals);
        if (keep) {
            world.startService();
        }
        return equal ? "equal" : "different";
    }

    private void finish(Census census, String replay, Traffic.Tally last, boolean keep) {
        out.println();
        out.println("Next: docs/quickstart.md, with your own Firebase project and WorkOS");
        out.println("environment, or ./segue demo --keep and try commands by hand.");
        if (keep) {
            stayUntilInterrupted();
        }
        boolean good =
                census.lost() == 0
                        && census.duplicates() == 0
                        && replay.equals("equal")
                        && last.rejected() == 0;
        out.println(
                "demo: %s users=%d on-workos=%d on-legacy=%d parked=%d lost=%d duplicates=%d replay=%s"
                        .formatted(
                                good ? "ok" : "failed",
                                census.users(),
                                census.onWorkOs(),
                                census.onLegacy(),
                                census.parked(),
                                census.lost(),
                                census.duplicates(),
                                replay));
        out.flush();
        if (!good) {
            throw new DemoFailed("see the line above");
        }
    }

    private void stayUntilInterrupted() {
        out.println();
        out.println("Running until you press Ctrl-C. In another terminal:");
        out.println("  " + world.environmentForShell());
        out.println("  ./segue status");
        out.println("  Segue listens on " + world.apiAddress());
        out.flush();
        CountDownLatch never = new CountDownLatch(1);
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(String who, Traffic.Tally tally) {
        line(
                "%s: %d at WorkOS, %d at Firebase, %d with one more step to take, %d rejected"
                        .formatted(
                                who,
                                tally.atWorkOs(),
                                tally.atLegacy(),
                                tally.steps(),
                                tally.rejected()));
    }

    private void say(String sentence) {
        out.println();
        out.println("[%3d s] %s".formatted((System.nanoTime() - begun) / 1_000_000_000L, sentence));
        out.flush();
    }

    private void line(String text) {
        out.println("        " + text);
        out.flush();
    }
}
