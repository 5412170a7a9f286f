package dev.segue.application.fakes;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Person;
import dev.segue.application.port.PersonName;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.util.Optional;

/** The people whom the tests are about: Ada above all, and as many others as it takes. */
public final class Example {

    public static final Password PASSWORD = new Password("correct horse");
    public static final Password WRONG = new Password("battery staple");
    public static final Password NEWER = new Password("a newer secret");
    public static final ClientContext CLIENT = ClientContext.UNKNOWN;

    private Example() {}

    /** Ada, whose address is verified at legacy. */
    public static LegacyUser ada() {
        return user("ada");
    }

    /** Somebody with an id, a verified address and nothing special about them. */
    public static LegacyUser user(String name) {
        return new LegacyUser(
                id(name),
                Optional.of(email(name)),
                true,
                new PersonName(Optional.of(name), Optional.empty()),
                false,
                false);
    }

    public static LegacyId id(String name) {
        return new LegacyId(Provider.FIREBASE, "uid-" + name);
    }

    public static EmailAddress email(String name) {
        return EmailAddress.parse(name + "@example.com").orElseThrow();
    }

    /** Somebody as Segue writes them down. */
    public static Person person(Subject subject, String name) {
        return new Person(subject, Optional.of(id(name)), Optional.of(email(name)));
    }

    public static LegacyUser withEmail(LegacyUser user, EmailAddress email, boolean verified) {
        return new LegacyUser(
                user.id(),
                Optional.of(email),
                verified,
                user.name(),
                user.disabled(),
                user.secondFactor());
    }

    public static LegacyUser withoutEmail(LegacyUser user) {
        return new LegacyUser(
                user.id(),
                Optional.empty(),
                false,
                user.name(),
                user.disabled(),
                user.secondFactor());
    }

    public static LegacyUser disabled(LegacyUser user) {
        return new LegacyUser(
                user.id(),
                user.email(),
                user.emailVerified(),
                user.name(),
                true,
                user.secondFactor());
    }

    public static LegacyUser withSecondFactor(LegacyUser user) {
        return new LegacyUser(
                user.id(), user.email(), user.emailVerified(), user.name(), user.disabled(), true);
    }
}
