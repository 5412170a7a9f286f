package dev.segue.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Bench.commandLine();
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test
    void asks_for_a_name_and_lists_those_there_are() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains("name a benchmark", "routing", "login", "ledger", "scrypt");
    }

    @Test
    void refuses_a_benchmark_that_there_is_not() {
        assertThat(run("reading")).isEqualTo(2);
        assertThat(err.toString()).contains("reading");
    }

    @Test
    void refuses_an_option_that_there_is_not() {
        assertThat(run("routing", "--slow")).isEqualTo(2);
        assertThat(err.toString()).contains("--slow");
    }

    @Test
    void says_how_to_start_the_login_benchmark_with_the_jars_that_it_needs() {
        assertThat(run("login", "--quick")).isEqualTo(1);
        assertThat(err.toString()).contains("segue.jar", "./segue bench login");
        assertThat(out.toString()).doesNotContain("bench: name=");
    }

    @Test
    void prints_help() {
        assertThat(run("ledger", "--help")).isZero();
        assertThat(out.toString()).contains("--quick");
    }
}
