package dev.segue.architecture;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What components and signatures are made of, type arguments included. */
final class Signatures {

    /** Types that do not say whether they hold a user, an organization or a shoe size. */
    private static final Set<Type> MUTE =
            Set.of(
                    String.class,
                    CharSequence.class,
                    Object.class,
                    UUID.class,
                    URI.class,
                    byte[].class,
                    char[].class);

    /** Port methods that speak to the operator, in a sentence. */
    private static final Set<String> SENTENCES = Set.of("HashCheck.diagnose");

    static final ArchCondition<JavaClass> HAVE_COMPONENTS_THAT_SAY_WHAT_THEY_ARE =
            condition(
                    "have components that are value objects",
                    type ->
                            components(type)
                                    .filter(part ->
                                            parts(part.getGenericType())
                                                    .anyMatch(Signatures::isMuteOrMap))
                                    .map(RecordComponent::toString));

    static final ArchCondition<JavaClass> HAVE_METHODS_THAT_SAY_WHAT_THEY_MEAN =
            condition(
                    "take and return value objects",
                    type ->
                            muteMethods(type)
                                    .filter(method -> !SENTENCES.contains(nameOf(method)))
                                    .map(Method::toGenericString));

    static final ArchCondition<JavaClass> HAVE_AT_MOST_7_COMPONENTS =
            condition(
                    "have at most 7 components",
                    type ->
                            Stream.of(components(type).map(RecordComponent::getName).toList())
                                    .filter(names -> names.size() > 7)
                                    .map(names -> names.size() + " components"));

    private Signatures() {}

    /** Exemptions without a method that needs them. */
    static List<String> unneededExemptions(JavaClasses classes) {
        Set<String> needed =
                classes.stream()
                        .filter(Kinds.PORT)
                        .flatMap(Signatures::muteMethods)
                        .map(Signatures::nameOf)
                        .collect(toSet());
        return SENTENCES.stream().filter(name -> !needed.contains(name)).toList();
    }

    private static Stream<RecordComponent> components(JavaClass type) {
        return Arrays.stream(type.reflect().getRecordComponents());
    }

    private static Stream<Method> muteMethods(JavaClass type) {
        return Arrays.stream(type.reflect().getDeclaredMethods())
                .filter(method ->
                        Stream.concat(
                                        Stream.of(method.getGenericReturnType()),
                                        Arrays.stream(method.getGenericParameterTypes()))
                                .flatMap(Signatures::parts)
                                .anyMatch(MUTE::contains));
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** A map of a port at least names what it leads from and to; one of an event names nothing. */
    private static boolean isMuteOrMap(Type type) {
        return MUTE.contains(type) || type == Map.class;
    }

    /** The type itself and everything that it is made of. */
    private static Stream<Type> parts(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                    Stream.concat(
                            Stream.of(generic.getRawType()),
                            Arrays.stream(generic.getActualTypeArguments())
                                    .flatMap(Signatures::parts));
            case WildcardType any -> Arrays.stream(any.getUpperBounds()).flatMap(Signatures::parts);
            case GenericArrayType array -> parts(array.getGenericComponentType());
            case Class<?> plain when plain.isArray() ->
                    Stream.concat(Stream.of(plain), parts(plain.getComponentType()));
            default -> Stream.of(type);
        };
    }

    private static ArchCondition<JavaClass> condition(
            String description, Function<JavaClass, Stream<String>> offences) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                offences.apply(type)
                        .map(offence -> type.getName() + ": " + offence)
                        .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
            }
        };
    }
}
