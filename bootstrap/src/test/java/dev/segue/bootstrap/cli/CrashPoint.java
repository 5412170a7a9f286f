package dev.segue.bootstrap.cli;

import dev.segue.application.port.HashLayouts;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts every call of every port, and ends the process before or after the one it is told, as a
 * kill does: without a chance to tidy up.
 */
final class CrashPoint implements BeanPostProcessor {

    private static final List<Class<?>> PORTS =
            List.of(
                    Ledger.class,
                    People.class,
                    LegacyProvider.class,
                    WorkOsDirectory.class,
                    WorkOsLogins.class,
                    HashLayouts.class);

    private final AtomicInteger calls = new AtomicInteger();
    private final int at;
    private final boolean after;
    private volatile boolean armed;

    /**
     * Set up to strike.
     *
     * @param at the call to strike at, from 1; 0 never strikes
     */
    CrashPoint(int at, boolean after) {
        this.at = at;
        this.after = after;
    }

    /** Starts counting. */
    void arm() {
        armed = true;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return wrapped(bean);
    }

    private Object wrapped(Object bean) {
        List<Class<?>> ports = new ArrayList<>();
        PORTS.stream().filter(port -> port.isInstance(bean)).forEach(ports::add);
        if (ports.isEmpty()) {
            return bean;
        }
        InvocationHandler handler = (proxy, method, arguments) -> call(bean, method, arguments);
        return Proxy.newProxyInstance(
                CrashPoint.class.getClassLoader(), ports.toArray(Class<?>[]::new), handler);
    }

    private Object call(Object bean, Method method, Object[] arguments) throws Throwable {
        // These only look inside the process.
        boolean counts =
                armed
                        && method.getDeclaringClass() != Object.class
                        && method.getDeclaringClass() != HashLayouts.class
                        && !method.getName().equals("provider");
        int number = counts ? calls.incrementAndGet() : -1;
        if (number == at && !after) {
            Runtime.getRuntime().halt(137);
        }
        try {
            Object answer = method.invoke(bean, arguments);
            if (number == at && after) {
                Runtime.getRuntime().halt(137);
            }
            return answer instanceof WorkOsDirectory ? wrapped(answer) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
