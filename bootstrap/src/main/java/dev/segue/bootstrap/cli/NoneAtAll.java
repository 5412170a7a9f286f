package dev.segue.bootstrap.cli;

import dev.segue.application.port.OrganizationExport;
import java.util.Collections;
import java.util.Iterator;

/** The organizations of a source that has none. */
final class NoneAtAll implements OrganizationExport {

    @Override
    public Iterator<OrganizationRow> organizations() {
        return Collections.emptyIterator();
    }

    @Override
    public Iterator<MembershipRow> memberships() {
        return Collections.emptyIterator();
    }

    @Override
    public void close() {}
}
