package dev.segue.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.segue.architecture.Plants.assertCaught;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.segue.application.planted.OpenUseCase;
import dev.segue.application.planted.UseCaseReadingFiles;
import dev.segue.application.planted.UseCaseWithRandomIds;
import dev.segue.application.port.planted.PortWithoutAdapter;
import dev.segue.domain.planted.OpenInterface;
import dev.segue.domain.planted.RuleThatPrints;
import dev.segue.domain.planted.RuleWithAClock;
import org.junit.jupiter.api.Test;

/** How the domain and the application are written. */
@AnalyzeClasses(packages = "dev.segue", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreTest {

    @ArchTest
    static final ArchRule nobody_keeps_clocks_or_randomness_in_the_domain =
            noClasses()
                    .that()
                    .resideInAPackage(Module.DOMAIN.packages)
                    .should()
                    .accessTargetWhere(HiddenInput.ACCESS);

    @ArchTest
    static final ArchRule the_application_is_handed_its_clock_and_its_ids =
            noClasses()
                    .that()
                    .resideInAPackage(Module.APPLICATION.packages)
                    .should()
                    .accessTargetWhere(HiddenInput.ACCESS);

    @ArchTest
    static final ArchRule the_core_neither_logs_nor_prints =
            noClasses()
                    .that()
                    .resideInAnyPackage(Module.DOMAIN.packages, Module.APPLICATION.packages)
                    .should()
                    .accessTargetWhere(HiddenInput.OUTPUT)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.logging..", "org.slf4j..");

    @ArchTest
    static final ArchRule the_core_opens_no_files_and_no_sockets =
            noClasses()
                    .that()
                    .resideInAnyPackage(Module.DOMAIN.packages, Module.APPLICATION.packages)
                    .should()
                    .dependOnClassesThat(HiddenInput.FILES_AND_SOCKETS);

    @ArchTest
    static final ArchRule every_interface_of_the_domain_is_sealed =
            noClasses()
                    .that()
                    .resideInAPackage(Module.DOMAIN.packages)
                    .should(ArchCondition.from(Kinds.OPEN_INTERFACE));

    @ArchTest
    static final ArchRule every_port_has_a_real_adapter =
            classes().that(Kinds.PORT).should(HaveAnAdapter.IN_PRODUCTION);

    @ArchTest
    static final ArchRule every_class_of_the_core_is_final =
            classes()
                    .that()
                    .resideInAnyPackage(Module.DOMAIN.packages, Module.APPLICATION.packages)
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .areNotInterfaces()
                    .and()
                    .areNotEnums()
                    .should()
                    .haveModifier(JavaModifier.FINAL);

    @Test
    void nobody_keeps_clocks_or_randomness_in_the_domain_catches_a_planted_clock() {
        assertCaught(nobody_keeps_clocks_or_randomness_in_the_domain, RuleWithAClock.class);
    }

    @Test
    void the_application_is_handed_its_clock_and_its_ids_catches_a_planted_random_id() {
        assertCaught(the_application_is_handed_its_clock_and_its_ids, UseCaseWithRandomIds.class);
    }

    @Test
    void the_core_neither_logs_nor_prints_catches_a_planted_print() {
        assertCaught(the_core_neither_logs_nor_prints, RuleThatPrints.class);
    }

    @Test
    void the_core_opens_no_files_and_no_sockets_catches_a_planted_file() {
        assertCaught(the_core_opens_no_files_and_no_sockets, UseCaseReadingFiles.class);
    }

    @Test
    void every_interface_of_the_domain_is_sealed_catches_a_planted_open_family() {
        assertCaught(every_interface_of_the_domain_is_sealed, OpenInterface.class);
    }

    @Test
    void every_port_has_a_real_adapter_catches_a_planted_port_without_one() {
        assertCaught(every_port_has_a_real_adapter, PortWithoutAdapter.class);
    }

    @Test
    void every_class_of_the_core_is_final_catches_a_planted_open_use_case() {
        assertCaught(every_class_of_the_core_is_final, OpenUseCase.class);
    }
}
