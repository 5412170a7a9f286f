package dev.segue.bootstrap.cli;

/**
 * How a stand-in is brought to one outcome.
 *
 * @param says what the provider then says, as the cell of the document has it
 * @param password that is tried
 * @param setting what leads there
 */
record Scene(String says, String password, Setting setting) {

    static final String RIGHT = "password";

    /** Makes the account, and turns whatever has to be turned. */
    interface Setting {
        void before(Actor actor);
    }

    /** Who is about to log in. */
    interface Actor {
        String id();

        String email();

        /** Logs in beforehand, whatever comes of it. */
        void tries(String password);
    }

    static Scene saying(String says, Setting setting) {
        return new Scene(says, RIGHT, setting);
    }

    /** With another password than the right one. */
    Scene to(String other) {
        return new Scene(says, other, setting);
    }
}
