package dev.segue.benchmarks.login;

/** An invented user whose password is known. */
record Account(String email, String password) {

    static Account parse(String line) {
        String[] fields = line.split(",", -1);
        return new Account(fields[0], fields[1]);
    }

    @Override
    public String toString() {
        return "Account[personal]";
    }
}
