package dev.segue.application.campaign;

import dev.segue.application.port.Person;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.util.Set;
import java.util.stream.Collectors;

/** Users who must not be mailed. Prints nothing: it is personal. */
public final class OptOut {

    public static final OptOut NOBODY = new OptOut(Set.of(), Set.of(), Set.of());

    private final Set<String> emails;
    private final Set<LegacyId> ids;
    private final Set<Subject> subjects;

    /** Those with one of the e-mails, legacy ids or subjects. */
    public OptOut(Set<EmailAddress> emails, Set<LegacyId> ids, Set<Subject> subjects) {
        this.emails = emails.stream().map(EmailAddress::canonical).collect(Collectors.toSet());
        this.ids = Set.copyOf(ids);
        this.subjects = Set.copyOf(subjects);
    }

    boolean names(Person person) {
        return subjects.contains(person.subject())
                || person.legacyId().filter(ids::contains).isPresent()
                || person.email().map(EmailAddress::canonical).filter(emails::contains).isPresent();
    }
}
