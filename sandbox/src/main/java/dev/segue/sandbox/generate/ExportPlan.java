package dev.segue.sandbox.generate;

/**
 * What an invented Firebase project looks like. Equal plans give equal projects.
 *
 * @param users how many accounts, 1 or more
 * @param plain whether every account is verified, enabled, without second factor and with a hash
 * @param rounds scrypt's r, 1..8
 * @param memCost log2 of scrypt's N, 1..14; at 14 one hash takes about 0.1 s and 16 MiB
 */
public record ExportPlan(int users, long seed, boolean plain, int rounds, int memCost) {

    public ExportPlan {
        if (users < 1) {
            throw new IllegalArgumentException("users must be 1 or more");
        }
        if (rounds < 1 || rounds > 8 || memCost < 1 || memCost > 14) {
            throw new IllegalArgumentException("rounds must be 1..8 and mem-cost 1..14");
        }
    }

    /** With the special kinds, at Firebase's usual cost of 8 and 14. */
    public static ExportPlan of(int users, long seed) {
        return new ExportPlan(users, seed, false, 8, 14);
    }

    /** Without the special kinds. */
    public ExportPlan withoutSpecialKinds() {
        return new ExportPlan(users, seed, true, rounds, memCost);
    }

    /** At another cost. */
    public ExportPlan atCost(int otherRounds, int otherMemCost) {
        return new ExportPlan(users, seed, plain, otherRounds, otherMemCost);
    }
}
