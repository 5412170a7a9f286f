package dev.segue.application.doors;

import dev.segue.application.UserStreams.Carried;
import dev.segue.application.account.AccountAnswer;
import dev.segue.application.account.ResetPassword.ResetAnswer;
import dev.segue.application.account.SignUpAnswer;
import dev.segue.application.account.SignUpRequest;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeExport;
import dev.segue.application.fakes.FakeHashes;
import dev.segue.application.hashimport.ImportRun;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.PersonName;
import dev.segue.domain.Decision;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import java.util.Optional;

/** The ways in which a user, or somebody for them, comes to Segue. */
enum Door {
    LOGIN("login") {
        @Override
        String open(Visit visit) {
            return visit.logIn();
        }
    },
    SIGN_UP("sign-up") {
        @Override
        String open(Visit visit) {
            SignUpRequest request =
                    new SignUpRequest(
                            visit.email(), Example.PASSWORD, PersonName.UNKNOWN, Example.CLIENT);
            return visit.node().signUp().signUp(request) instanceof SignUpAnswer.Accepted
                    ? "accepted"
                    : "refused";
        }
    },
    RESET("reset") {
        @Override
        String open(Visit visit) {
            ResetAnswer answer = visit.node().resetPassword().request(visit.email());
            visit.followResetLink();
            return answer instanceof ResetAnswer.Accepted ? "accepted" : "unavailable";
        }
    },
    CHANGE_EMAIL("change e-mail") {
        @Override
        String open(Visit visit) {
            AccountAnswer answer =
                    visit.node()
                            .changeEmail()
                            .change(visit.subject(), Example.email("lovelace"), true);
            if (answer instanceof AccountAnswer.Done) {
                visit.logInFromNowOnWith(Example.email("lovelace"));
            }
            return answered(answer);
        }
    },
    DELETE("delete") {
        @Override
        String open(Visit visit) {
            return answered(visit.node().eraseUser().erase(visit.subject()));
        }
    },
    ROUTE_BACK("route back") {
        @Override
        String open(Visit visit) {
            return carried(visit.node().routing().sendBack(visit.subject(), GRACE, REASON, false));
        }
    },
    RELEASE("release") {
        @Override
        String open(Visit visit) {
            return carried(visit.node().routing().release(visit.subject(), GRACE, REASON));
        }
    },
    IMPORT("import") {
        @Override
        String open(Visit visit) {
            FakeExport export = new FakeExport();
            if (visit.state() != State.BORN_ON_WORKOS) {
                export.add(
                        new ExportedUser(
                                Example.ada(), Optional.of(FakeHashes.of(Example.PASSWORD))));
            }
            return ImportRun.of(visit.world(), export).kindsOn(visit.node()).stream()
                    .map(Enum::name)
                    .findFirst()
                    .orElse("nothing");
        }
    };

    private static final Operator GRACE = new Operator("grace");
    private static final Reason REASON = new Reason("practice");

    private final String label;

    Door(String label) {
        this.label = label;
    }

    /** Opens the door and says in the table's words what it answers. */
    abstract String open(Visit visit);

    static Door labelled(String label) {
        for (Door door : values()) {
            if (door.label.equals(label)) {
                return door;
            }
        }
        throw new IllegalArgumentException("no door is called " + label);
    }

    private static String answered(AccountAnswer answer) {
        return switch (answer) {
            case AccountAnswer.Done a -> "done";
            case AccountAnswer.UnknownUser a -> "unknown-user";
            case AccountAnswer.EmailTaken a -> "taken";
            case AccountAnswer.Refused a -> "refused";
            case AccountAnswer.Unavailable a -> "unavailable";
        };
    }

    private static String carried(Carried carried) {
        return carried.decision() instanceof Decision.Refused<?>(var refusal)
                ? refusal.name()
                : "accepted";
    }
}
