package dev.segue.bootstrap.cli;

/** Whether a person is looking; the launcher asks the shell, which knows on every JDK. */
final class Terminal {

    private Terminal() {}

    static boolean input() {
        return Boolean.getBoolean("segue.terminal.in");
    }

    static boolean error() {
        return Boolean.getBoolean("segue.terminal.err");
    }
}
