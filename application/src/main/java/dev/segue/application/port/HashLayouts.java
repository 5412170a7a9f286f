package dev.segue.application.port;

import java.util.List;

/**
 * The ways of writing an imported hash that WorkOS may or may not take. Which one it takes shows
 * only when an account imported with it can log in.
 */
public interface HashLayouts {

    /** In the order in which they are worth trying; never empty. */
    List<LayoutName> known();

    /**
     * The directory, writing hashes that way.
     *
     * @throws IllegalArgumentException if the layout is not one of the known
     */
    WorkOsDirectory using(LayoutName layout);

    /** The name of a layout, for settings and reports. */
    record LayoutName(String value) {}
}
