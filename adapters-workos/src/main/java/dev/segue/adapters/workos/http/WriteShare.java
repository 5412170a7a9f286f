package dev.segue.adapters.workos.http;

import java.time.Duration;

/**
 * How much of an environment's write limit one process may use.
 *
 * <p>WorkOS documents 500 writes per 10 s and environment for {@code /user_management/*}. The
 * budget is kept in memory, so where two processes write at once the limit is divided for good: the
 * service takes {@link #SERVICE} and uses {@link Lane#LIVE} only, the import takes {@link #IMPORT}
 * and uses {@link Lane#BULK} only, and both together stay within the limit. A process that writes
 * alone takes {@link #WHOLE}; there, LIVE may also use what BULK leaves free.
 *
 * @param writes most in any window, both lanes together; 1 or more
 * @param reserve of these, what BULK never uses; 0 to {@code writes}
 * @param window over which WorkOS counts
 * @param margin added to the window against clocks that disagree
 * @param longestPenalty the most that a 429 makes everybody wait, whatever its Retry-After says
 * @see <a href="https://workos.com/docs/reference/rate-limits">WorkOS rate limits</a>
 */
public record WriteShare(
        int writes, int reserve, Duration window, Duration margin, Duration longestPenalty) {

    public static final WriteShare WHOLE = of(500, 100);

    /** Beside an import process. */
    public static final WriteShare SERVICE = of(100, 100);

    /** Beside a service process. */
    public static final WriteShare IMPORT = of(400, 0);

    public WriteShare {
        if (writes < 1 || reserve < 0 || reserve > writes) {
            throw new IllegalArgumentException(
                    "a share needs 1 or more writes and a reserve within them, not "
                            + writes
                            + " and "
                            + reserve);
        }
        if (!window.isPositive() || margin.isNegative() || longestPenalty.isNegative()) {
            throw new IllegalArgumentException(
                    "a share needs a window above 0 and no negative margin or penalty");
        }
    }

    /** A share of the documented limit, in its window of 10 s. */
    public static WriteShare of(int writes, int reserve) {
        return new WriteShare(
                writes,
                reserve,
                Duration.ofSeconds(10),
                Duration.ofMillis(100),
                Duration.ofSeconds(60));
    }

    int most(Lane lane) {
        return switch (lane) {
            case LIVE -> writes;
            case BULK -> writes - reserve;
        };
    }

    /** The least time between two departures of the lane, so that BULK makes no burst. */
    long spacingNanos(Lane lane) {
        return switch (lane) {
            case LIVE -> 0;
            case BULK -> window.toNanos() / Math.max(1, most(lane));
        };
    }
}
