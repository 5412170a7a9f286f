package dev.segue.application.port;

import java.util.Optional;

/** Facts about this installation that outlive a process. Written once, never changed. */
public interface Settings {

    Optional<SettingValue> get(SettingName name);

    /** Writes the value unless there is one, also if two nodes try; returns what is kept. */
    SettingValue putIfAbsent(SettingName name, SettingValue value);

    /** At most 100 characters. */
    record SettingName(String value) {}

    /** At most 1,000 characters. Not for secrets: it is stored as it is. */
    record SettingValue(String value) {}
}
