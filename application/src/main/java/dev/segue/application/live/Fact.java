package dev.segue.application.live;

/**
 * One thing that documentation leaves open, settled on a real tenant.
 *
 * @param name what it is about
 * @param documented what the documentation says
 * @param found what the tenant does; names codes, never an address or a secret
 * @param consequence what Segue does because of it
 */
public record Fact(
        String name, String documented, String found, String consequence, Standing standing) {

    /** What is found, seen from the documentation and from what Segue is built to expect. */
    public enum Standing {
        AS_EXPECTED,
        /** Segue can live with it, but an operator should know. */
        DIFFERENT,
        /** The tenant did not say; ask again. */
        UNSETTLED
    }

    /** What one tenant did, and what that means. */
    record Found(String found, String consequence, Standing standing) {

        static Found expected(String found, String consequence) {
            return new Found(found, consequence, Standing.AS_EXPECTED);
        }

        static Found different(String found, String consequence) {
            return new Found(found, consequence, Standing.DIFFERENT);
        }

        static Found unsettled(String why) {
            return new Found(why, "ask again", Standing.UNSETTLED);
        }
    }

    static Fact of(String name, String documented, Found found) {
        return new Fact(name, documented, found.found(), found.consequence(), found.standing());
    }
}
