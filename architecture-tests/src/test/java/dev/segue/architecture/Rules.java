package dev.segue.architecture;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** The rules that a test class declares as its static fields. */
final class Rules {

    private Rules() {}

    static <T> Stream<Named<T>> declaredIn(Class<?> owner, Class<T> kind) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.getType() == kind)
                .map(field -> new Named<>(field.getName(), kind.cast(valueOf(field))));
    }

    /** The names of all fields and methods: what a document can point at. */
    static Stream<String> namesIn(Class<?> owner) {
        return Stream.concat(
                Arrays.stream(owner.getDeclaredFields()).map(Field::getName),
                Arrays.stream(owner.getDeclaredMethods()).map(Method::getName));
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("rules are static and not private: " + field, e);
        }
    }

    record Named<T>(String name, T value) {}
}
