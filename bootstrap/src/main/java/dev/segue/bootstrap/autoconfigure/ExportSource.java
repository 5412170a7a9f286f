package dev.segue.bootstrap.autoconfigure;

import dev.segue.application.port.UserExport;

/** Opens the same users again and again: to survey, to probe, to import. */
public interface ExportSource {

    UserExport open();
}
