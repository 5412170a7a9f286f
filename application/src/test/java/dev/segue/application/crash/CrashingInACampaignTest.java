package dev.segue.application.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.campaign.Campaign;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.port.ExternalId;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserEvent.ResetInvited;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CrashingInACampaignTest {

    private static final String[] NAMES = {"ada", "bob", "eve"};

    @TestFactory
    Stream<DynamicTest> invites_everybody_once_and_mails_at_most_one_twice() {
        return campaign().everywhere();
    }

    @Test
    void has_many_places_to_happen() {
        assertThat(campaign().calls())
                .contains(
                        "Invitations.parked",
                        "LegacyProvider.find",
                        "WorkOsDirectory.create",
                        "WorkOsDirectory.sendPasswordReset",
                        "Ledger.append")
                .hasSizeGreaterThanOrEqualTo(25);
    }

    private static Rehearsal campaign() {
        return new Rehearsal(
                CrashingInACampaignTest::worldOfThree,
                (world, node) -> Campaign.in(world).on(node),
                world -> {
                    Campaign.in(world).run();
                    assertThat(world.recorded(ResetInvited.class)).isEqualTo(3);
                    assertThat(world.workOs().accounts()).hasSize(3);
                    assertThat(world.workOs().resetsMailed()).hasSizeBetween(3, 4);
                    for (String name : NAMES) {
                        assertThat(world.workOs().resetsMailed()).contains(Example.email(name));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> leaves_everybody_their_old_password() {
        return new Rehearsal(
                        CrashingInACampaignTest::worldOfThree,
                        (world, node) -> Campaign.in(world).on(node),
                        world -> {
                            for (String name : NAMES) {
                                assertThat(world.logsIn(Example.email(name), Example.PASSWORD))
                                        .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
                            }
                            assertThat(world.workOs().accounts()).hasSize(3);
                        })
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> that_takes_over_an_account_leaves_nobody_else_a_password() {
        return new Rehearsal(
                        () -> {
                            World world = Campaign.worldOfAda();
                            world.workOs()
                                    .add(
                                            Example.email("ada"),
                                            true,
                                            Optional.of(ExternalId.of(Example.id("ada"))));
                            return world;
                        },
                        (world, node) -> Campaign.in(world).on(node),
                        world -> {
                            Campaign.in(world).run();
                            assertThat(world.recorded(ResetInvited.class)).isEqualTo(1);
                            assertThat(world.workOs().accounts())
                                    .singleElement()
                                    .matches(account ->
                                            !account.opensWith(new Password("somebody's own")))
                                    .matches(account -> account.sessions() == 0);
                        })
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> in_a_login_of_an_invited_user_loses_nothing() {
        return new Rehearsal(
                        () -> {
                            World world = Campaign.worldOfInvitedAda();
                            Campaign.adaChooses(world, Example.NEWER);
                            return world;
                        },
                        (world, node) -> logIn(node),
                        world -> {
                            assertThat(logIn(world.node()))
                                    .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
                            assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
                            assertThat(world.recorded(RoutedToWorkOs.class)).isEqualTo(1);
                        })
                .everywhere();
    }

    private static World worldOfThree() {
        World world = Campaign.worldOfAda();
        Campaign.add(world, "bob", ParkReason.NO_HASH);
        Campaign.add(world, "eve", ParkReason.HASH_UNSUPPORTED);
        return world;
    }

    private static LoginAnswer logIn(Node node) {
        return node.logIn()
                .logIn(new LoginRequest(Example.email("ada"), Example.NEWER, Example.CLIENT));
    }
}
