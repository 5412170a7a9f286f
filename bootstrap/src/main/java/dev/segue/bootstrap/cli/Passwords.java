package dev.segue.bootstrap.cli;

import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.credential.Password;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Passwords come in by standard input, never by an argument that others could see. */
final class Passwords {

    private Passwords() {}

    /** Asks on a terminal, without showing what is typed; reads a line elsewhere. */
    static Password fromStandardInput(String prompt) {
        String text = Terminal.input() ? ask(prompt) : line();
        if (text == null || text.isEmpty()) {
            throw new Unusable("no password came on standard input");
        }
        return new Password(text);
    }

    private static String ask(String prompt) {
        // There is one: the launcher has seen a terminal.
        char[] typed = System.console().readPassword("%s", prompt);
        return typed == null ? null : new String(typed);
    }

    private static String line() {
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new Unusable("standard input cannot be read", e);
        }
    }
}
