package dev.segue.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say about the code is still so. */
class DocumentsTest {

    private static final String GUIDE =
            Reactor.read(Reactor.ROOT.resolve("docs/adding-a-provider.md"));

    private static final String OVERVIEW =
            Reactor.read(Reactor.ROOT.resolve("docs/architecture.md"));

    private static final Pattern PATH = Pattern.compile("`([\\w-]+(?:/[\\w<>.-]+)+\\.\\w+)`");
    private static final Pattern RULE = Pattern.compile("`([a-z]+(?:_[a-z0-9]+){2,})`");
    private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void the_guide_to_a_provider_leads_to_files_that_firebase_has() {
        List<Path> files =
                matches(PATH, GUIDE)
                        .map(path -> path.replace("<name>", "firebase"))
                        .map(path -> path.replace("<Name>", "Firebase"))
                        .map(Reactor.ROOT::resolve)
                        .toList();
        assertThat(files).hasSizeGreaterThan(12).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void the_guide_names_rules_that_exist() {
        List<String> rules =
                Stream.of(
                                ModulesTest.class,
                                ProvidersTest.class,
                                SourcesTest.class,
                                WatchTest.class,
                                WiringTest.class)
                        .flatMap(Rules::namesIn)
                        .toList();
        assertThat(matches(RULE, GUIDE).toList()).hasSizeGreaterThan(8).isSubsetOf(rules);
    }

    @Test
    void the_skeleton_of_a_provider_compiles(@TempDir Path classes) {
        String code =
                matches(CODE, GUIDE)
                        .collect(joining())
                        .replace("Provider.ACME", "Provider.FIREBASE");
        StringWriter complaints = new StringWriter();
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(
                                        complaints,
                                        null,
                                        null,
                                        List.of("-proc:none", "-d", classes.toString()),
                                        null,
                                        List.of(source("AcmeProvider", code)))
                                .call())
                .as("%s", complaints)
                .isTrue();
    }

    @Test
    void the_overview_grants_each_module_what_the_rules_grant() {
        for (Module module : Module.values()) {
            assertThat(grantsInOverview(module))
                    .as("what the overview grants to %s", module.directory)
                    .containsExactlyInAnyOrderElementsOf(
                            module.granted().map(DocumentsTest::asWritten).toList());
        }
    }

    /** The quoted names in the second column of the module's row. */
    private static List<String> grantsInOverview(Module module) {
        return OVERVIEW.lines()
                .filter(line -> line.startsWith("| `" + module.directory + "` |"))
                .map(row -> row.split("\\|", -1)[2])
                .flatMap(cell -> matches(QUOTED, cell))
                .toList();
    }

    /** A module by its directory, any other package by its name. */
    private static String asWritten(String pattern) {
        return Stream.of(Module.values())
                .filter(module -> module.packages.equals(pattern))
                .map(module -> module.directory)
                .findFirst()
                .orElse(pattern.replace("..", ""));
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static JavaFileObject source(String name, String code) {
        return new SimpleJavaFileObject(
                URI.create("source:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
