package dev.segue.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.segue.architecture.Plants.assertCaught;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.segue.application.planted.LoginService;
import dev.segue.planted.BaseCommand;
import dev.segue.planted.util.StringUtils;
import org.junit.jupiter.api.Test;

/** What nothing may be called. */
@AnalyzeClasses(packages = "dev.segue", importOptions = ImportOption.DoNotIncludeTests.class)
class NamesTest {

    @ArchTest
    static final ArchRule no_class_is_named_for_being_useful =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Mapper")
                    .orShould()
                    .haveSimpleNameEndingWith("Assembler")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule no_class_is_named_for_being_inherited =
            noClasses().should().haveNameMatching(".*[.$](Base|Abstract)[A-Z]\\w*");

    @ArchTest
    static final ArchRule no_use_case_is_called_a_service =
            noClasses()
                    .that()
                    .resideInAPackage(Module.APPLICATION.packages)
                    .should()
                    .haveSimpleNameEndingWith("Service");

    @ArchTest
    static final ArchRule no_package_is_a_drawer =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..[util|utils|helper|helpers]..",
                            "..[common|dto|dtos|model|impl]..",
                            "..[exception|exceptions|config]..");

    @Test
    void no_class_is_named_for_being_useful_catches_a_planted_pair_of_utils() {
        assertCaught(no_class_is_named_for_being_useful, StringUtils.class);
    }

    @Test
    void no_class_is_named_for_being_inherited_catches_a_planted_base() {
        assertCaught(no_class_is_named_for_being_inherited, BaseCommand.class);
    }

    @Test
    void no_use_case_is_called_a_service_catches_a_planted_service() {
        assertCaught(no_use_case_is_called_a_service, LoginService.class);
    }

    @Test
    void no_package_is_a_drawer_catches_a_planted_drawer() {
        assertCaught(no_package_is_a_drawer, StringUtils.class);
    }
}
