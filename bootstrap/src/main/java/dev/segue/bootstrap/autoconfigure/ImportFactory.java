package dev.segue.bootstrap.autoconfigure;

import dev.segue.application.hashimport.ImportHashes;
import dev.segue.application.hashimport.ImportOrganizations;
import dev.segue.application.hashimport.Probe;
import dev.segue.application.port.HashLayouts;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.Settings;
import dev.segue.application.port.Settings.SettingName;
import dev.segue.application.port.Settings.SettingValue;

/** Imports in the layout that WorkOS takes, which a probe finds out once for the environment. */
public final class ImportFactory {

    private static final SettingName LAYOUT = new SettingName("firebase-scrypt-layout");

    private final ImportHashes.Parts parts;
    private final Probe probe;
    private final HashLayouts layouts;
    private final Settings settings;
    private final ImportOrganizations organizations;

    ImportFactory(
            ImportHashes.Parts parts,
            Probe probe,
            HashLayouts layouts,
            Settings settings,
            ImportOrganizations organizations) {
        this.parts = parts;
        this.probe = probe;
        this.layouts = layouts;
        this.settings = settings;
        this.organizations = organizations;
    }

    public Probe probe() {
        return probe;
    }

    /** The layout that an earlier probe found, or the documented one. */
    public LayoutName layoutInUse() {
        return settings.get(LAYOUT)
                .map(kept -> new LayoutName(kept.value()))
                .filter(layouts.known()::contains)
                .orElse(layouts.known().getFirst());
    }

    /** Keeps what a probe found, for imports that resume. */
    public void keep(LayoutName layout) {
        settings.putIfAbsent(LAYOUT, new SettingValue(layout.value()));
    }

    /** An import that writes hashes in that layout. */
    public ImportHashes importing(LayoutName layout) {
        return new ImportHashes(parts.with(layouts.using(layout)));
    }

    /** What makes organizations before their members move. */
    public ImportOrganizations organizations() {
        return organizations;
    }
}
