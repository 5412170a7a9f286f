package dev.segue.sandbox.generate;

/**
 * What an invented Auth0 tenant looks like. Equal plans give equal tenants.
 *
 * @param users how many, 1 or more
 * @param plain whether every user is verified, enabled, without factor and has a bcrypt hash
 * @param cost of bcrypt, 4..15; at Auth0's 10 one hash takes about 0.1 s
 */
public record TenantPlan(int users, long seed, boolean plain, int cost) {

    public TenantPlan {
        if (users < 1) {
            throw new IllegalArgumentException("users must be 1 or more");
        }
        if (cost < 4 || cost > 15) {
            throw new IllegalArgumentException("cost must be 4..15");
        }
    }
}
