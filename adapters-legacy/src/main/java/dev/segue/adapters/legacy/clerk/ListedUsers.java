package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SeenIds;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.Outage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The users of an instance, oldest first, page by page. The cursor is the last id of the page
 * before, so whoever comes or goes meanwhile moves nobody else.
 */
final class ListedUsers implements RowSource {

    static final int PAGE = 500;

    private final Pages pages;
    private final Deque<Fields> page = new ArrayDeque<>();
    private final SeenIds cursors = new SeenIds();
    private Optional<String> after = Optional.empty();
    private boolean more = true;
    private long number;

    ListedUsers(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<SourceRow> next() {
        if (page.isEmpty() && more) {
            turn();
        }
        if (page.isEmpty()) {
            return Optional.empty();
        }
        number++;
        return Optional.of(SourceRow.of(number, page.removeFirst()));
    }

    private void turn() {
        Query query = Query.of("limit", PAGE).and("order_by", "+created_at");
        if (after.isPresent()) {
            query = query.and("starting_after", after.get());
        }
        try {
            List<Fields> users = Users.of(pages.fetch("/users", query));
            page.addAll(users);
            more = users.size() == PAGE;
            if (more) {
                after = Optional.of(cursor(users.getLast()));
            }
        } catch (NoAnswer e) {
            throw Pages.brokenOff(e.failure().outage());
        }
    }

    private String cursor(Fields last) {
        try {
            String id = ClerkId.read(last, "id");
            if (cursors.add(id)) {
                return id;
            }
            throw Pages.brokenOff(Outage.of("Clerk showed the same page twice"));
        } catch (UnusableField e) {
            throw Pages.brokenOff(Outage.of("the last user of a page: " + e.getMessage()));
        }
    }

    /** There is nothing to close: each page is a call of its own. */
    @Override
    public void close() {}
}
