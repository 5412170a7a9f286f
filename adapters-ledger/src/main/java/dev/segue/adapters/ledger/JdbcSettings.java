package dev.segue.adapters.ledger;

import dev.segue.application.port.Settings;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

/** Settings in one table; the first writer of a name wins. */
final class JdbcSettings implements Settings {

    private final JdbcOperations jdbc;

    JdbcSettings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SettingValue> get(SettingName name) {
        try {
            return jdbc
                    .queryForList(
                            "SELECT content FROM setting WHERE name = ?",
                            String.class,
                            name.value())
                    .stream()
                    .findFirst()
                    .map(SettingValue::new);
        } catch (DataAccessException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
    }

    @Override
    public SettingValue putIfAbsent(SettingName name, SettingValue value) {
        try {
            jdbc.update(
                    "INSERT INTO setting (name, content) VALUES (?, ?)",
                    name.value(),
                    value.value());
        } catch (DataAccessException failure) {
            if (!DatabaseFailure.isDuplicate(failure)) {
                throw DatabaseFailure.unavailable(failure);
            }
        }
        return get(name).orElseThrow();
    }
}
