package dev.segue.adapters.web.operator;

import dev.segue.adapters.web.problem.Field;
import dev.segue.domain.user.Subject;
import java.util.Optional;

/** The subject in a path, in the one form that Segue writes. */
record SubjectInPath(String text) {

    Subject subject() {
        return canonical()
                .orElseThrow(() ->
                        new Field("subject", text)
                                .wrong("has to be a subject; its route names it"));
    }

    private Optional<Subject> canonical() {
        try {
            return Optional.of(Subject.parse(text)).filter(read -> read.toString().equals(text));
        } catch (IllegalArgumentException notASubject) {
            return Optional.empty();
        }
    }
}
