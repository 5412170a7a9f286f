package dev.segue.application.fakes;

import dev.segue.application.port.Belongings;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.Invitations;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsOrganizations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts the calls of a process to its ports, and kills the process just before or just after one
 * of them. A dead process makes no further call.
 */
public final class CrashPoint {

    /** Whether the fatal call still had its effect. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    private final Optional<Integer> fatalCall;
    private final Moment moment;
    private final List<String> calls = new ArrayList<>();
    private boolean dead;

    private CrashPoint(Optional<Integer> fatalCall, Moment moment) {
        this.fatalCall = fatalCall;
        this.moment = moment;
    }

    /** Only counts. */
    public static CrashPoint never() {
        return new CrashPoint(Optional.empty(), Moment.BEFORE);
    }

    /**
     * Kills.
     *
     * @param call counted from 0
     */
    public static CrashPoint at(int call, Moment moment) {
        return new CrashPoint(Optional.of(call), moment);
    }

    /** The calls that were made, by port and method, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Whether the process is dead. */
    public synchronized boolean hasStruck() {
        return dead;
    }

    public Ports within(Ports ports) {
        return new Ports(
                proxy(People.class, ports.people()),
                proxy(Ledger.class, ports.ledger()),
                proxy(Escrow.class, ports.escrow()),
                proxy(Invitations.class, ports.invitations()),
                proxy(LegacyProvider.class, ports.legacy()),
                proxy(WorkOsDirectory.class, ports.directory()),
                proxy(WorkOsLogins.class, ports.logins()),
                proxy(WorkOsOrganizations.class, ports.organizations()),
                proxy(Belongings.class, ports.belongings()));
    }

    private <T> T proxy(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> call(port, real, method, arguments)));
    }

    private synchronized Object call(Class<?> port, Object real, Method method, Object[] arguments)
            throws Throwable {
        String name = port.getSimpleName() + "." + method.getName();
        boolean fatal = fatalCall.filter(index -> index == calls.size()).isPresent();
        if (dead || (fatal && moment == Moment.BEFORE)) {
            dead = true;
            throw new Crash("before " + name);
        }
        calls.add(name);
        try {
            Object answer = method.invoke(real, arguments);
            if (fatal) {
                dead = true;
                throw new Crash("after " + name);
            }
            return answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
