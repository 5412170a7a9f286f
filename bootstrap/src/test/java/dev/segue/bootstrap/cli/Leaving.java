package dev.segue.bootstrap.cli;

import java.util.Map;

/** A provider that is being left, played by its stand-in. */
interface Leaving {

    /** Its heading in the table of the document. */
    String column();

    /** What Segue needs to reach it. */
    Map<String, Object> settings();

    /** How to bring it to each outcome that it has, by the outcome's name. */
    Map<String, Scene> scenes();

    /** Back to an empty tenant with every switch as it was. */
    void reset();
}
