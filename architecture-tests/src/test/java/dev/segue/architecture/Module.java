package dev.segue.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may know what: the table of docs/architecture.md, as the tests read it. All modules may use
 * the packages of {@code java.base}; what else they use is named here, and nothing is named in
 * vain.
 */
enum Module {
    DOMAIN("domain", "dev.segue.domain.."),

    APPLICATION("application", "dev.segue.application..", DOMAIN.packages),

    LEGACY(
            "adapters-legacy",
            "dev.segue.adapters.legacy..",
            DOMAIN.packages,
            APPLICATION.packages,
            "java.net.http..",
            "java.sql..",
            "javax.sql..",
            "com.google.firebase..",
            "com.google.auth..",
            "com.google.api.client..",
            "software.amazon.awssdk..",
            "tools.jackson..",
            "de.siegmar.fastcsv..",
            "org.bouncycastle.."),

    WORKOS(
            "adapters-workos",
            "dev.segue.adapters.workos..",
            DOMAIN.packages,
            APPLICATION.packages,
            "com.workos..",
            "okhttp3..",
            "okio..",
            "kotlin..",
            "com.fasterxml.jackson.."),

    LEDGER(
            "adapters-ledger",
            "dev.segue.adapters.ledger..",
            DOMAIN.packages,
            APPLICATION.packages,
            "org.axonframework..",
            "java.sql..",
            "javax.sql..",
            "org.flywaydb..",
            "org.springframework.beans..",
            "org.springframework.context..",
            "org.springframework.dao..",
            "org.springframework.jdbc..",
            "org.springframework.transaction..",
            "tools.jackson.."),

    WEB(
            "adapters-web",
            "dev.segue.adapters.web..",
            DOMAIN.packages,
            APPLICATION.packages,
            "org.springframework.boot..",
            "org.springframework.context..",
            "org.springframework.core..",
            "org.springframework.http..",
            "org.springframework.web..",
            "org.apache.catalina..",
            "org.apache.juli..",
            "jakarta.servlet..",
            "tools.jackson..",
            "com.fasterxml.jackson..",
            "io.swagger.v3..",
            "org.springdoc..",
            "org.slf4j.."),

    SANDBOX(
            "sandbox",
            "dev.segue.sandbox..",
            "com.sun.net.httpserver..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.bouncycastle.."),

    BOOTSTRAP(
            "bootstrap",
            "dev.segue.bootstrap..",
            DOMAIN.packages,
            APPLICATION.packages,
            LEGACY.packages,
            WORKOS.packages,
            LEDGER.packages,
            WEB.packages,
            "java.net.http..",
            "org.springframework.beans..",
            "org.springframework.boot..",
            "org.springframework.context..",
            "org.springframework.core..",
            "picocli..",
            "com.samskivert.mustache..",
            "org.slf4j..",
            "tools.jackson..");

    private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();

    final String directory;
    final String packages;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so
    private final List<String> known;

    Module(String directory, String packages, String... known) {
        this.directory = directory;
        this.packages = packages;
        this.known = List.of(known);
    }

    /** That this module uses itself, {@code java.base} and what the table grants it. */
    ArchRule usesOnlyWhatTheTableGrants() {
        String[] allowed = Stream.concat(Stream.of(packages), granted()).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat(ofJavaBase().or(resideInAnyPackage(allowed)));
    }

    /** The package patterns that this module may use besides its own. */
    Stream<String> granted() {
        return known.stream();
    }

    boolean holds(JavaClass type) {
        return contains(type.getPackageName());
    }

    boolean contains(String name) {
        return PackageMatcher.of(packages).matches(name);
    }

    /** Whether any class of this module depends on a class of such a package. */
    boolean uses(String pattern, JavaClasses main) {
        return main.stream()
                .filter(this::holds)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .anyMatch(target -> PackageMatcher.of(pattern).matches(target.getPackageName()));
    }

    /** The name of the package that the class is in, below this module's root; empty at it. */
    String below(JavaClass type) {
        String rest = type.getPackageName().substring(packages.length() - "..".length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", -1)[0];
    }

    private static DescribedPredicate<JavaClass> ofJavaBase() {
        return describe(
                "belong to java.base",
                type -> JAVA_BASE.contains(type.getBaseComponentType().getPackageName()));
    }
}
