package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the rows of users are. Each call sees the table as it is now. */
interface Accounts {

    /** All rows, in the same order each time. */
    RowSource all();

    /** The rows that may have the address; whoever asks compares it. */
    List<SourceRow> byEmail(EmailAddress email) throws TableFault;

    /** The rows that have these ids. */
    Map<LegacyId, SourceRow> byIds(Collection<LegacyId> ids) throws TableFault;
}
