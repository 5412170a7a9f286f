package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What admins wrote about a user: {@code app_metadata}. Users can write {@code user_metadata}
 * themselves, so nothing of it is carried and only its presence is told.
 */
final class AdminMetadata {

    private static final int LONGEST_VALUE = 1 << 16;
    private static final int LONGEST_NAME = 60;

    private final Fields user;

    AdminMetadata(Fields user) {
        this.user = user;
    }

    Metadata read() throws UnusableField {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> lost = new ArrayList<>();
        Optional<Fields> admins = user.object("app_metadata");
        if (admins.isPresent()) {
            for (String name : admins.get().names()) {
                try {
                    admins.get().text(name, LONGEST_VALUE).ifPresent(v -> values.put(name, v));
                } catch (UnusableField noText) {
                    lost.add(name);
                }
            }
        }
        boolean usersOwn =
                user.object("user_metadata").filter(o -> !o.names().isEmpty()).isPresent();
        Metadata fitting = Metadata.of(values);
        lost.addAll(fitting.lost());
        lost.replaceAll(name -> "app_metadata." + shortened(name));
        if (usersOwn) {
            lost.add("user_metadata");
        }
        return new Metadata(fitting.values(), lost);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
