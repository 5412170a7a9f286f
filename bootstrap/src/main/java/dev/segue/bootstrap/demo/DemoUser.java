package dev.segue.bootstrap.demo;

/**
 * A user of the demo's export who has a password.
 *
 * @param blankHash the export does not show the hash, so only a login can move the user
 */
record DemoUser(String email, String password, boolean blankHash) {

    static DemoUser parse(String line) {
        String[] fields = line.split(",", -1);
        return new DemoUser(fields[0], fields[1], Boolean.parseBoolean(fields[2]));
    }

    @Override
    public String toString() {
        return "DemoUser[personal]";
    }
}
