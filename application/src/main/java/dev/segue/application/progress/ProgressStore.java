package dev.segue.application.progress;

/** Where the counts of the migration are kept. */
public interface ProgressStore {

    /** The counts as of one instant. */
    Progress read();
}
