package dev.segue.domain.planted;

import dev.segue.domain.user.UserCommand;

/** Planted: a switch that has an answer for what it has never heard of. */
public final class SwitchWithDefault {
    private SwitchWithDefault() {}

    public static boolean asksForMove(UserCommand command) {
        return switch (command) {
            case UserCommand.SignUp c -> true;
            default -> false;
        };
    }
}
