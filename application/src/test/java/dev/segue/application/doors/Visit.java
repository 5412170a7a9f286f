package dev.segue.application.doors;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.NodeSettings;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.login.LoginRequest;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.time.Duration;

/** Ada at a door, with her e-mail and her password of the moment. */
final class Visit {

    private final World world = World.withAda();
    private final State state;
    private final Subject subject;
    private boolean underWay;
    private EmailAddress email = Example.email("ada");
    private Password password = Example.PASSWORD;

    Visit(State state) {
        this.state = state;
        this.underWay = state == State.ATTEMPT_IN_PROGRESS;
        state.reach(world);
        if (state == State.INVITED_AND_ANSWERED) {
            password = Example.NEWER;
        }
        this.subject =
                state == State.BORN_ON_WORKOS
                        ? world.people().holding(email).orElseThrow().person().subject()
                        : world.ada();
    }

    World world() {
        return world;
    }

    State state() {
        return state;
    }

    Subject subject() {
        return subject;
    }

    EmailAddress email() {
        return email;
    }

    /** Impatient where nothing comes of waiting: the attempt in progress is nobody's. */
    Node node() {
        NodeSettings usual = NodeSettings.usual();
        return world.node(underWay ? usual.withPatience(Duration.ofMillis(50)) : usual);
    }

    void logInFromNowOnWith(EmailAddress changed) {
        email = changed;
    }

    /** Chooses a new password wherever a reset was mailed to an account that exists. */
    void followResetLink() {
        if (world.legacy().resetsMailed().contains(email)) {
            world.legacy().setPassword(Example.id("ada"), Example.NEWER);
            password = Example.NEWER;
        }
        if (world.workOs().resetsMailed().contains(email)) {
            world.workOs()
                    .account(email)
                    .ifPresent(account -> {
                        world.workOs().edit(account.id(), a -> a.withPassword(Example.NEWER));
                        password = Example.NEWER;
                    });
        }
    }

    void waitOutEveryLease() {
        world.clock().advance(Duration.ofSeconds(61));
        underWay = false;
    }

    /** Logs in with the right password and says in the table's words what comes of it. */
    String logIn() {
        LoginAnswer answer =
                node().logIn().logIn(new LoginRequest(email, password, Example.CLIENT));
        return switch (answer) {
            case LoginAnswer.SignedInAtWorkOs a -> "workos";
            case LoginAnswer.SignedInAtLegacy a -> "legacy";
            case LoginAnswer.Rejected a -> "rejected";
            case LoginAnswer.WorkOsStepDue a -> "step";
            case LoginAnswer.LegacySecondFactorDue a -> "second-factor";
            case LoginAnswer.TooManyAttempts a -> "too-many";
            case LoginAnswer.ResetDue a -> "reset-due";
            case LoginAnswer.ConfirmationDue a -> "confirmation-due";
            case LoginAnswer.NotByPassword a -> "not-by-password";
            case LoginAnswer.NotMoved a -> "not-moved";
            case LoginAnswer.Unavailable a -> "unavailable";
        };
    }
}
