package dev.segue.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.segue.architecture.Plants.assertCaught;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.segue.adapters.ledger.planted.LedgerWithController;
import dev.segue.adapters.legacy.planted.LegacyAskingWorkOs;
import dev.segue.adapters.legacy.planted.ProviderWithSql;
import dev.segue.adapters.web.planted.ControllerCallingPort;
import dev.segue.adapters.web.planted.ControllerWithSql;
import dev.segue.adapters.workos.planted.DirectoryInSpring;
import dev.segue.application.planted.UseCaseInSpring;
import dev.segue.bootstrap.planted.CommandOnAxon;
import dev.segue.bootstrap.planted.CommandStartingSandbox;
import dev.segue.domain.planted.RuleWithJson;
import dev.segue.sandbox.http.planted.Egg;
import dev.segue.sandbox.planted.Hen;
import dev.segue.sandbox.planted.StandInSharingTypes;
import dev.segue.sandbox.planted.StandInStartingSegue;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
@AnalyzeClasses(packages = "dev.segue", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

    @ArchTest
    static final ArchRule the_domain_knows_nothing_but_java_and_itself =
            Module.DOMAIN.usesOnlyWhatTheTableGrants();

    @ArchTest
    static final ArchRule the_application_knows_only_the_domain =
            Module.APPLICATION.usesOnlyWhatTheTableGrants();

    @ArchTest
    static final ArchRule the_legacy_adapters_know_providers_and_the_core =
            Module.LEGACY.usesOnlyWhatTheTableGrants();

    @ArchTest
    static final ArchRule the_workos_adapter_knows_workos_and_the_core =
            Module.WORKOS.usesOnlyWhatTheTableGrants();

    @ArchTest
    static final ArchRule the_ledger_adapter_knows_axon_sql_and_the_core =
            Module.LEDGER.usesOnlyWhatTheTableGrants();

    @ArchTest
    static final ArchRule the_web_adapter_knows_spring_mvc_and_the_core =
            Module.WEB.usesOnlyWhatTheTableGrants();

    @ArchTest
    static final ArchRule the_sandbox_shares_nothing_with_what_it_tests =
            Module.SANDBOX.usesOnlyWhatTheTableGrants();

    @ArchTest
    static final ArchRule the_composition_root_knows_no_store =
            Module.BOOTSTRAP.usesOnlyWhatTheTableGrants();

    @ArchTest
    static final ArchRule axon_is_known_only_to_the_ledger_adapter =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(Module.LEDGER.packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule sql_is_known_only_where_tables_are =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            Module.LEDGER.packages, "dev.segue.adapters.legacy.table..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule the_workos_sdk_is_known_only_to_its_adapter =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(Module.WORKOS.packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.workos..");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("dev.segue.adapters.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule nobody_knows_the_composition_root =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(Module.BOOTSTRAP.packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(Module.BOOTSTRAP.packages);

    @ArchTest
    static final ArchRule nobody_in_production_knows_the_sandbox =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(Module.SANDBOX.packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(Module.SANDBOX.packages);

    @ArchTest
    static final ArchRule the_web_adapter_calls_use_cases_and_no_port =
            noClasses()
                    .that()
                    .resideInAPackage(Module.WEB.packages)
                    .should()
                    .dependOnClassesThat(Kinds.PORT);

    @ArchTest
    static final ArchRule packages_form_no_cycles =
            slices().assignedFrom(new PackagesOfModules()).should().beFreeOfCycles();

    @Test
    void the_domain_knows_nothing_but_java_and_itself_catches_a_planted_rule_with_json() {
        assertCaught(the_domain_knows_nothing_but_java_and_itself, RuleWithJson.class);
    }

    @Test
    void the_application_knows_only_the_domain_catches_a_planted_use_case_in_spring() {
        assertCaught(the_application_knows_only_the_domain, UseCaseInSpring.class);
    }

    @Test
    void the_legacy_adapters_know_providers_and_the_core_catches_a_planted_question_to_workos() {
        assertCaught(the_legacy_adapters_know_providers_and_the_core, LegacyAskingWorkOs.class);
    }

    @Test
    void the_workos_adapter_knows_workos_and_the_core_catches_a_planted_directory_in_spring() {
        assertCaught(the_workos_adapter_knows_workos_and_the_core, DirectoryInSpring.class);
    }

    @Test
    void the_ledger_adapter_knows_axon_sql_and_the_core_catches_a_planted_controller() {
        assertCaught(the_ledger_adapter_knows_axon_sql_and_the_core, LedgerWithController.class);
    }

    @Test
    void the_web_adapter_knows_spring_mvc_and_the_core_catches_a_planted_query() {
        assertCaught(the_web_adapter_knows_spring_mvc_and_the_core, ControllerWithSql.class);
    }

    @Test
    void the_sandbox_shares_nothing_with_what_it_tests_catches_a_planted_shared_type() {
        assertCaught(the_sandbox_shares_nothing_with_what_it_tests, StandInSharingTypes.class);
    }

    @Test
    void the_composition_root_knows_no_store_catches_a_planted_event_store() {
        assertCaught(the_composition_root_knows_no_store, CommandOnAxon.class);
    }

    @Test
    void axon_is_known_only_to_the_ledger_adapter_catches_a_planted_command_on_axon() {
        assertCaught(axon_is_known_only_to_the_ledger_adapter, CommandOnAxon.class);
    }

    @Test
    void sql_is_known_only_where_tables_are_catches_a_planted_query() {
        assertCaught(sql_is_known_only_where_tables_are, ControllerWithSql.class);
    }

    @Test
    void sql_is_known_only_where_tables_are_catches_a_planted_provider() {
        assertCaught(sql_is_known_only_where_tables_are, ProviderWithSql.class);
    }

    @Test
    void the_workos_sdk_is_known_only_to_its_adapter_catches_a_planted_second_client() {
        assertCaught(the_workos_sdk_is_known_only_to_its_adapter, LegacyAskingWorkOs.class);
    }

    @Test
    void adapters_do_not_know_each_other_catches_a_planted_shortcut() {
        assertCaught(
                adapters_do_not_know_each_other, LegacyAskingWorkOs.class, DirectoryInSpring.class);
    }

    @Test
    void nobody_knows_the_composition_root_catches_a_planted_stand_in_starting_segue() {
        assertCaught(nobody_knows_the_composition_root, StandInStartingSegue.class);
    }

    @Test
    void nobody_in_production_knows_the_sandbox_catches_a_planted_command_starting_it() {
        assertCaught(nobody_in_production_knows_the_sandbox, CommandStartingSandbox.class);
    }

    @Test
    void the_web_adapter_calls_use_cases_and_no_port_catches_a_planted_controller_calling_one() {
        assertCaught(the_web_adapter_calls_use_cases_and_no_port, ControllerCallingPort.class);
    }

    @Test
    void packages_form_no_cycles_catches_a_planted_hen_and_egg() {
        assertCaught(packages_form_no_cycles, Hen.class, Egg.class);
    }
}
