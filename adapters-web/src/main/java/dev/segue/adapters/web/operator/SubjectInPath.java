package dev.segue.adapters.web.operator;

import dev.segue.adapters.web.problem.Field;
import dev.segue.domain.user.Subject;

/** The subject in a path, in the one form that Segue writes. */
record SubjectInPath(String text) {

    Subject subject() {
        try {
            return Subject.parse(text);
        } catch (IllegalArgumentException notASubject) {
            throw new Field("subject", text).wrong("has to be a subject; its route names it");
        }
    }
}
