package dev.segue.bootstrap.cli;

/** What an offline source gets for Segue's parts: it must not ask. */
final class Offline {

    private Offline() {}

    static Launch.Parts parts() {
        throw new IllegalStateException("an offline source asks for no parts");
    }
}
