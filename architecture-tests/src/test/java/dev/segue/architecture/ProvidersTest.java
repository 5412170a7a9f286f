package dev.segue.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.segue.architecture.Plants.assertCaught;
import static dev.segue.architecture.ProviderPackage.PROVIDER_PACKAGES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.segue.adapters.legacy.other.planted.OtherProvider;
import dev.segue.adapters.legacy.planted.CopyOfAnotherProvider;
import dev.segue.domain.provider.Provider;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What every legacy provider has; docs/adding-a-provider.md says how to get there. */
@AnalyzeClasses(packages = "dev.segue", importOptions = ImportOption.DoNotIncludeTests.class)
class ProvidersTest {

    @ArchTest
    static final ArchRule a_provider_has_exactly_one_door =
            all(PROVIDER_PACKAGES)
                    .should(
                            have(
                                    "one public class that implements LegacyProvider",
                                    provider -> provider.doors().size() == 1));

    @ArchTest
    static final ArchRule a_provider_is_named_in_the_domain =
            all(PROVIDER_PACKAGES)
                    .should(
                            have(
                                    "a constant of dev.segue.domain.provider.Provider",
                                    ProviderPackage::isNamedInTheDomain));

    @ArchTest
    static final ArchRule a_provider_has_a_test_of_its_door =
            all(PROVIDER_PACKAGES)
                    .should(
                            have(
                                    "a test that is named after its door",
                                    ProviderPackage::hasTestOfItsDoor));

    @ArchTest
    static final ArchRule a_provider_is_tested_for_no_answer_as_well_as_for_no =
            all(PROVIDER_PACKAGES)
                    .should(
                            have(
                                    "tests that name every kind of answer",
                                    ProviderPackage::isTestedForEveryAnswer));

    @ArchTest
    static final ArchRule providers_do_not_know_each_other =
            slices().matching("dev.segue.adapters.legacy.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAnyPackage(sharedPackages()));

    @ArchTest
    static void every_provider_of_the_domain_has_a_package(JavaClasses main) {
        assertThat(ProviderPackage.in(main))
                .extracting(ProviderPackage::name)
                .containsAll(
                        Arrays.stream(Provider.values())
                                .map(provider -> provider.name().toLowerCase(Locale.ROOT))
                                .toList());
    }

    @Test
    void a_provider_has_exactly_one_door_catches_a_planted_package_without_one() {
        assertCaught(a_provider_has_exactly_one_door, CopyOfAnotherProvider.class);
    }

    @Test
    void a_provider_is_named_in_the_domain_catches_a_planted_stranger() {
        assertCaught(a_provider_is_named_in_the_domain, CopyOfAnotherProvider.class);
    }

    @Test
    void a_provider_has_a_test_of_its_door_catches_a_planted_untested_one() {
        assertCaught(a_provider_has_a_test_of_its_door, CopyOfAnotherProvider.class);
    }

    @Test
    void a_provider_is_tested_for_no_answer_as_well_as_for_no_catches_a_planted_optimist() {
        assertCaught(
                a_provider_is_tested_for_no_answer_as_well_as_for_no, CopyOfAnotherProvider.class);
    }

    @Test
    void providers_do_not_know_each_other_catches_a_planted_copy() {
        assertCaught(
                providers_do_not_know_each_other, CopyOfAnotherProvider.class, OtherProvider.class);
    }

    private static String[] sharedPackages() {
        return ProviderPackage.SHARED.stream()
                .map(name -> "dev.segue.adapters.legacy." + name + "..")
                .toArray(String[]::new);
    }

    private static ArchCondition<ProviderPackage> have(
            String demand, Predicate<ProviderPackage> met) {
        return new ArchCondition<>("have " + demand) {
            @Override
            public void check(ProviderPackage provider, ConditionEvents events) {
                if (!met.test(provider)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    provider,
                                    "provider "
                                            + provider.name()
                                            + " lacks "
                                            + demand
                                            + "; its classes: "
                                            + provider.classes()));
                }
            }
        };
    }
}
