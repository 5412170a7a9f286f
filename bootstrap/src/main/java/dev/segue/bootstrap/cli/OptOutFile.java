package dev.segue.bootstrap.cli;

import dev.segue.application.campaign.OptOut;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A list of users who must not be mailed: one on each line, by e-mail, legacy id or subject. Empty
 * lines and those that begin with # are passed over; any other that cannot be read stops, because
 * whoever it means would be mailed.
 */
final class OptOutFile {

    private final Set<EmailAddress> emails = new HashSet<>();
    private final Set<LegacyId> ids = new HashSet<>();
    private final Set<Subject> subjects = new HashSet<>();

    private OptOutFile() {}

    static OptOut read(Path file) {
        OptOutFile list = new OptOutFile();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#") && !list.takes(line)) {
                    throw new Unusable(
                            "line %d of %s is no e-mail, legacy id or subject; nobody was invited"
                                    .formatted(i + 1, file));
                }
            }
        } catch (IOException e) {
            throw new Unusable("the opt-out list " + file + " cannot be read as UTF-8 text", e);
        }
        return new OptOut(list.emails, list.ids, list.subjects);
    }

    private boolean takes(String line) {
        Optional<LegacyId> id = legacyId(line);
        if (id.isPresent()) {
            ids.add(id.get());
            return true;
        }
        if (line.indexOf('@') > 0) {
            Optional<EmailAddress> email = EmailAddress.parse(line);
            email.ifPresent(emails::add);
            return email.isPresent();
        }
        try {
            subjects.add(Subject.parse(line.toLowerCase(Locale.ROOT)));
            return true;
        } catch (IllegalArgumentException noSubject) {
            return false;
        }
    }

    private static Optional<LegacyId> legacyId(String line) {
        for (Provider provider : Provider.values()) {
            String prefix = provider.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":";
            if (line.startsWith(prefix) && line.length() > prefix.length()) {
                return Optional.of(new LegacyId(provider, line.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }
}
