package dev.segue.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** That some class outside the application implements the interface. */
final class HaveAnAdapter extends ArchCondition<JavaClass> {

    static final HaveAnAdapter IN_PRODUCTION = new HaveAnAdapter();

    private HaveAnAdapter() {
        super("be implemented by a class outside the application");
    }

    @Override
    public void check(JavaClass port, ConditionEvents events) {
        boolean adapted =
                port.getAllSubclasses().stream().anyMatch(type -> !Module.APPLICATION.holds(type));
        if (!adapted) {
            events.add(SimpleConditionEvent.violated(port, port.getName() + " has no adapter"));
        }
    }
}
