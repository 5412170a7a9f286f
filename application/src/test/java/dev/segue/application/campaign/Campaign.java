package dev.segue.application.campaign;

import dev.segue.application.UserStreams;
import dev.segue.application.campaign.CampaignPlan.Freshness;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.World;
import dev.segue.application.provisioning.Adoption;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Park;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One cohort of a campaign in a world of tests, and people who wait for it. */
public record Campaign(World world, CampaignPlan plan) {

    public static final Cohort SPRING = new Cohort("spring");

    /** For up to ten, at sixty mails a minute, asking legacy. */
    public static Campaign in(World world) {
        return new Campaign(
                world,
                new CampaignPlan(
                        SPRING,
                        10,
                        CampaignPlan.WITHOUT_ANOTHER_WAY,
                        OptOut.NOBODY,
                        60,
                        policy(Adoption.OFF, true, Freshness.ASK_LEGACY)));
    }

    static CampaignPlan.Policy policy(Adoption adoption, boolean stay, Freshness freshness) {
        return new CampaignPlan.Policy(adoption, stay, freshness, Duration.ofSeconds(60));
    }

    Campaign ofSize(int size) {
        return new Campaign(world, plan(plan.cohort(), size, plan.optOut(), plan.policy()));
    }

    Campaign called(String cohort) {
        return new Campaign(
                world, plan(new Cohort(cohort), plan.size(), plan.optOut(), plan.policy()));
    }

    Campaign without(OptOut optOut) {
        return new Campaign(world, plan(plan.cohort(), plan.size(), optOut, plan.policy()));
    }

    Campaign under(CampaignPlan.Policy policy) {
        return new Campaign(world, plan(plan.cohort(), plan.size(), plan.optOut(), policy));
    }

    private CampaignPlan plan(Cohort cohort, int size, OptOut optOut, CampaignPlan.Policy policy) {
        return new CampaignPlan(
                cohort, size, plan.reasons(), optOut, plan.mailsPerMinute(), policy);
    }

    public List<CampaignOutcome> run() {
        return on(world.node());
    }

    public List<CampaignOutcome> on(Node node) {
        List<CampaignOutcome> outcomes = new ArrayList<>();
        node.campaign().run(plan, outcomes::add);
        return outcomes;
    }

    List<CampaignOutcome> rehearsed() {
        List<CampaignOutcome> outcomes = new ArrayList<>();
        world.node().campaign().rehearse(plan, outcomes::add);
        return outcomes;
    }

    /** A world in which Ada can only be moved by a reset. */
    public static World worldOfAda() {
        World world = World.withAda();
        wait(world, "ada", ParkReason.RESET_NEEDED);
        return world;
    }

    /** A world in which Ada was invited. */
    public static World worldOfInvitedAda() {
        World world = worldOfAda();
        in(world).run();
        return world;
    }

    /** Somebody whom an import has parked, and whom legacy knows. */
    public static void add(World world, String name, ParkReason reason) {
        world.with(Example.user(name));
        wait(world, name, reason);
    }

    private static void wait(World world, String name, ParkReason reason) {
        Subject subject = world.subject(Example.id(name));
        world.people().put(Example.person(subject, name));
        carryOut(
                world,
                new Discover(subject, Example.id(name).provider(), world.clock().instant()),
                new Park(subject, operation(), reason, world.clock().instant()));
    }

    static void carryOut(World world, UserCommand... commands) {
        new UserStreams(world.ledger()).carryOut(commands);
    }

    static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }

    /** Ada follows the link of the last mail and chooses a password. */
    public static void adaChooses(World world, Password password) {
        world.workOs()
                .account(Example.email("ada"))
                .filter(account -> world.workOs().resetsMailed().contains(account.email()))
                .ifPresent(account ->
                        world.workOs().edit(account.id(), a -> a.withPassword(password)));
    }
}
