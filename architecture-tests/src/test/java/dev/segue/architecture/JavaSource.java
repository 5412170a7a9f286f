package dev.segue.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source file as javac's own parser sees it; answers what byte code no longer knows. */
final class JavaSource {

    private final String name;
    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private JavaSource(
            String name, String text, CompilationUnitTree unit, SourcePositions positions) {
        this.name = name;
        this.text = text;
        this.unit = unit;
        this.positions = positions;
    }

    /**
     * Parses files.
     *
     * @throws IllegalStateException if one of them is no Java
     */
    static List<JavaSource> parse(List<Path> files) {
        return parseAll(
                files.stream()
                        .map(file -> new Unparsed(nameOf(file), Reactor.read(file)))
                        .toList());
    }

    /** Parses a text that is in no file. */
    static JavaSource of(String name, String text) {
        return parseAll(List.of(new Unparsed(name, text))).getFirst();
    }

    private static List<JavaSource> parseAll(List<Unparsed> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        List<Diagnostic<? extends JavaFileObject>> complaints = new ArrayList<>();
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, complaints::add, null, null, files);
        List<JavaSource> parsed = new ArrayList<>();
        try {
            Iterator<Unparsed> file = files.iterator();
            for (CompilationUnitTree unit : task.parse()) {
                Unparsed source = file.next();
                parsed.add(
                        new JavaSource(
                                source.name,
                                source.text,
                                unit,
                                Trees.instance(task).getSourcePositions()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("cannot parse: " + complaints);
        }
        return parsed;
    }

    private static String nameOf(Path file) {
        return Reactor.ROOT.relativize(file.toAbsolutePath()).toString();
    }

    /** The path from the root of the reactor. */
    String name() {
        return name;
    }

    /** Plants count as production, where they would be judged. */
    boolean isTest() {
        return name.contains("/src/test/") && !Plants.contain(Path.of(name));
    }

    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    List<String> imports() {
        return unit.getImports().stream()
                .map(line -> line.getQualifiedIdentifier().toString())
                .toList();
    }

    /** The full names of the types that the file declares, without the nested ones. */
    List<String> topLevelTypes() {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(type -> packageName() + "." + ((ClassTree) type).getSimpleName())
                .toList();
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** Every method and constructor that has a body or a signature of its own. */
    List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        visit(MethodTree.class, (type, tree) -> methods.add(method(type, tree)));
        return methods;
    }

    List<Catch> catches() {
        List<Catch> catches = new ArrayList<>();
        visit(
                CatchTree.class,
                (type, tree) ->
                        catches.add(
                                new Catch(
                                        tree.getParameter().getType().toString(),
                                        firstLine(tree),
                                        textOf(tree.getBlock()))));
        return catches;
    }

    /** The lines of {@code default} branches, of statements and of expressions. */
    List<Long> defaultBranches() {
        List<Long> lines = new ArrayList<>();
        visit(
                CaseTree.class,
                (type, tree) -> {
                    if (tree.getLabels().stream()
                            .anyMatch(DefaultCaseLabelTree.class::isInstance)) {
                        lines.add(firstLine(tree));
                    }
                });
        return lines;
    }

    private Method method(ClassTree type, MethodTree tree) {
        boolean constructor = tree.getReturnType() == null;
        return new Method(
                constructor ? type.getSimpleName().toString() : tree.getName().toString(),
                firstLine(tree),
                unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree)),
                tree.getParameters().size(),
                constructor,
                constructor && type.getKind() == Tree.Kind.RECORD);
    }

    private <T extends Tree> void visit(Class<T> kind, BiConsumer<ClassTree, T> visitor) {
        new TreeScanner<Void, ClassTree>() {
            @Override
            public Void scan(Tree tree, ClassTree enclosing) {
                if (kind.isInstance(tree)) {
                    visitor.accept(enclosing, kind.cast(tree));
                }
                return super.scan(tree, tree instanceof ClassTree type ? type : enclosing);
            }
        }.scan(unit, null);
    }

    private long firstLine(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    private String textOf(Tree tree) {
        return text.substring(
                (int) positions.getStartPosition(unit, tree),
                (int) positions.getEndPosition(unit, tree));
    }

    /**
     * A method or constructor.
     *
     * @param firstLine of its annotations, without its Javadoc
     */
    record Method(
            String name,
            long firstLine,
            long lastLine,
            int parameters,
            boolean constructor,
            boolean ofRecord) {

        long lines() {
            return lastLine - firstLine + 1;
        }
    }

    /**
     * A catch block.
     *
     * @param type as written; alternatives are separated by a bar
     * @param block with its braces and comments
     */
    record Catch(String type, long line, String block) {}

    private static final class Unparsed extends SimpleJavaFileObject {

        private final String name;
        private final String text;

        Unparsed(String name, String text) {
            super(URI.create("source:///" + name), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
