package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The domains of all organizations. */
final class OrganizationDomains {

    private static final System.Logger LOG = System.getLogger(OrganizationDomains.class.getName());
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_DOMAIN = 253;
    private static final int LONGEST_TEXT = 1024;

    private OrganizationDomains() {}

    /** By the organization's id. An instance whose plan has no domains shows none. */
    static Map<String, List<OrganizationDomain>> all(Pages pages) {
        Map<String, List<OrganizationDomain>> domains = new HashMap<>();
        try {
            for (Fields domain : new OffsetPages(pages, "/organization_domains").rest()) {
                domains.computeIfAbsent(owner(domain), id -> new ArrayList<>()).add(read(domain));
            }
            return domains;
        } catch (NoAnswer e) {
            if (e.failure().status() != FORBIDDEN) {
                throw Pages.brokenOff(e.failure().outage());
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Organizations are read without domains: {0}",
                    e.getMessage());
            return Map.of();
        } catch (UnusableField e) {
            throw Pages.brokenOff(Failure.unreadable("a domain whose " + e.getMessage()).outage());
        }
    }

    private static String owner(Fields domain) throws UnusableField {
        return domain.required("organization_id", LONGEST_TEXT);
    }

    private static OrganizationDomain read(Fields domain) throws UnusableField {
        Optional<Fields> ownership = domain.object("ownership_verification");
        boolean proven =
                ownership.isPresent()
                        && ownership
                                .get()
                                .text("status", LONGEST_TEXT)
                                .filter("verified"::equals)
                                .isPresent();
        return new OrganizationDomain(domain.required("name", LONGEST_DOMAIN), proven);
    }
}
