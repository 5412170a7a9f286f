package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;

/** The ids that Clerk makes, such as user_2abc: they go into paths as they are. */
final class ClerkId {

    private static final int LONGEST = 128;

    private ClerkId() {}

    static boolean isOne(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9_]{0,127}");
    }

    static LegacyId of(Fields user) throws UnusableField {
        return new LegacyId(Provider.CLERK, read(user, "id"));
    }

    static String read(Fields fields, String name) throws UnusableField {
        String id = fields.required(name, LONGEST);
        if (!isOne(id)) {
            throw fields.fault(name, "is no id of Clerk's; export again");
        }
        return id;
    }
}
