package dev.segue.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;

/**
 * Cuts each module into its packages. The domain's own root is left out: its sealed types name
 * their heirs in the packages below, which is what sealed means.
 */
final class PackagesOfModules implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return Arrays.stream(Module.values())
                .filter(module -> module.holds(type))
                .findFirst()
                .map(module -> slice(module, module.below(type)))
                .orElse(SliceIdentifier.ignore());
    }

    private static SliceIdentifier slice(Module module, String below) {
        return module == Module.DOMAIN && below.isEmpty()
                ? SliceIdentifier.ignore()
                : SliceIdentifier.of(module.directory, below.isEmpty() ? "its root" : below);
    }

    @Override
    public String getDescription() {
        return "packages of the modules";
    }
}
