package dev.segue.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** What a class is in the hexagon, by where it lives and how it is declared. */
final class Kinds {

    /** An interface that others implement: not sealed, so its heirs live elsewhere. */
    static final DescribedPredicate<JavaClass> OPEN_INTERFACE =
            describe(
                    "are open interfaces",
                    type -> type.isInterface() && !type.isAnnotation() && !isSealed(type));

    /** What the application needs from outside, as opposed to the values it says it with. */
    static final DescribedPredicate<JavaClass> PORT =
            describe(
                    "are ports",
                    type ->
                            Module.APPLICATION.holds(type)
                                    && type.isTopLevelClass()
                                    && OPEN_INTERFACE.test(type));

    static final DescribedPredicate<JavaClass> EVENT = partOf("Event");

    static final DescribedPredicate<JavaClass> COMMAND = partOf("Command");

    static final DescribedPredicate<JavaClass> SPRING_ANNOTATION =
            describe(
                    "are annotations of Spring",
                    type ->
                            type.isAnnotation()
                                    && type.getPackageName().startsWith("org.springframework."));

    private Kinds() {}

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    /** A record of the domain that stands in an interface of that suffix. */
    private static DescribedPredicate<JavaClass> partOf(String suffix) {
        return describe(
                "are records of a domain's " + suffix,
                type ->
                        Module.DOMAIN.holds(type)
                                && type.isRecord()
                                && type.getEnclosingClass()
                                        .filter(outer -> outer.getSimpleName().endsWith(suffix))
                                        .isPresent());
    }
}
