package dev.segue.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static dev.segue.architecture.Plants.assertCaught;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.segue.planted.FieldInjected;
import dev.segue.planted.FoundByScanning;
import dev.segue.planted.HiddenTransaction;
import org.junit.jupiter.api.Test;

/** How parts come together: by constructors, where one can see it. */
@AnalyzeClasses(packages = "dev.segue", importOptions = ImportOption.DoNotIncludeTests.class)
class WiringTest {

    @ArchTest
    static final ArchRule nothing_is_injected_into_a_field =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .orShould()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .orShould()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule nobody_asks_for_autowiring =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(
                            "org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule no_transaction_hides_in_an_annotation =
            noClasses().should().dependOnClassesThat().haveSimpleName("Transactional");

    @ArchTest
    static final ArchRule nothing_is_found_by_scanning =
            noClasses()
                    .should()
                    .beAnnotatedWith("org.springframework.stereotype.Component")
                    .orShould()
                    .beAnnotatedWith("org.springframework.stereotype.Service")
                    .orShould()
                    .beAnnotatedWith("org.springframework.stereotype.Repository")
                    .orShould()
                    .beMetaAnnotatedWith("org.springframework.context.annotation.ComponentScan");

    @ArchTest
    static final ArchRule spring_annotations_stay_at_the_edge =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(Module.WEB.packages, Module.BOOTSTRAP.packages)
                    .and()
                    .doNotHaveFullyQualifiedName("dev.segue.adapters.ledger.LedgerConfiguration")
                    .should()
                    .dependOnClassesThat(Kinds.SPRING_ANNOTATION);

    @Test
    void nothing_is_injected_into_a_field_catches_a_planted_field() {
        assertCaught(nothing_is_injected_into_a_field, FieldInjected.class);
    }

    @Test
    void nobody_asks_for_autowiring_catches_a_planted_request() {
        assertCaught(nobody_asks_for_autowiring, FieldInjected.class);
    }

    @Test
    void no_transaction_hides_in_an_annotation_catches_a_planted_transaction() {
        assertCaught(no_transaction_hides_in_an_annotation, HiddenTransaction.class);
    }

    @Test
    void nothing_is_found_by_scanning_catches_a_planted_service() {
        assertCaught(nothing_is_found_by_scanning, FoundByScanning.class);
    }

    @Test
    void spring_annotations_stay_at_the_edge_catches_a_planted_service() {
        assertCaught(spring_annotations_stay_at_the_edge, FoundByScanning.class);
    }
}
