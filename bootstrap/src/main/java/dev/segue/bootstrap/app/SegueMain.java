package dev.segue.bootstrap.app;

import dev.segue.bootstrap.cli.Segue;
import dev.segue.bootstrap.demo.DemoCommand;

/** The application's entry. */
public final class SegueMain {

    private SegueMain() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(Segue.commandLine().addSubcommand(new DemoCommand()).execute(args));
    }
}
