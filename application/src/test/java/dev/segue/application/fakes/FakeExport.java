package dev.segue.application.fakes;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** An export whose rows a test lists. */
public final class FakeExport implements UserExport {

    private final List<ExportRow> rows = new ArrayList<>();

    /** These users, numbered from 1. */
    public static FakeExport of(List<ExportedUser> users) {
        FakeExport export = new FakeExport();
        users.forEach(export::add);
        return export;
    }

    public FakeExport add(ExportedUser user) {
        rows.add(new ExportRow.UserRow(rows.size() + 1L, user));
        return this;
    }

    public FakeExport addUnreadable(String field, String remedy) {
        rows.add(new ExportRow.UnreadableRow(rows.size() + 1L, field, remedy));
        return this;
    }

    @Override
    public Iterator<ExportRow> rows() {
        return List.copyOf(rows).iterator();
    }

    @Override
    public void close() {}
}
