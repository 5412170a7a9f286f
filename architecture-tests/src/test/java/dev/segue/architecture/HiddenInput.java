package dev.segue.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/** The ways of the JDK to get or give something that no parameter shows. */
final class HiddenInput {

    private static final Set<String> RANDOM =
            Set.of(
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.security.SecureRandom");

    private static final Map<String, Set<String>> MEMBERS =
            Map.of(
                    "java.lang.System",
                    Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"),
                    "java.lang.Math",
                    Set.of("random"),
                    "java.util.UUID",
                    Set.of("randomUUID"),
                    "java.util.Locale",
                    Set.of("getDefault"),
                    "java.time.ZoneId",
                    Set.of("systemDefault"),
                    "java.time.InstantSource",
                    Set.of("system"));

    private static final Set<String> CLOCK_READINGS =
            Set.of("now", "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds");

    /** Calls and method references that read a clock, make a random value or read a setting. */
    static final DescribedPredicate<JavaAccess<?>> ACCESS =
            describe(
                    "the target is a clock, a source of randomness or a setting",
                    access -> isHidden(owner(access), access.getName()));

    static final DescribedPredicate<JavaAccess<?>> OUTPUT =
            describe(
                    "the target is the console or a logger",
                    access ->
                            access.getName().equals("printStackTrace")
                                    || owner(access).equals("java.lang.System")
                                            && Set.of("out", "err", "getLogger")
                                                    .contains(access.getName()));

    /** All of java.io, java.net and java.nio that is more than a value, a charset or an error. */
    static final DescribedPredicate<JavaClass> FILES_AND_SOCKETS =
            describe("open files or sockets", HiddenInput::opensFilesOrSockets);

    private HiddenInput() {}

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static boolean isHidden(String owner, String member) {
        return RANDOM.contains(owner)
                || MEMBERS.getOrDefault(owner, Set.of()).contains(member)
                || owner.startsWith("java.time.") && CLOCK_READINGS.contains(member);
    }

    private static boolean opensFilesOrSockets(JavaClass type) {
        return switch (type.getPackageName()) {
            case "java.io" -> !type.isAssignableTo(Exception.class);
            case "java.net" -> !Set.of("URI", "IDN").contains(type.getSimpleName());
            case "java.nio.file", "java.nio.channels" -> true;
            default -> false;
        };
    }
}
