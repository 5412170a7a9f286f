package dev.segue.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void takes_the_value_of_the_nearest_rank_as_percentile() {
        Distribution oneToAHundred =
                Distribution.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
        assertThat(oneToAHundred.percentile(50)).isEqualTo(50);
        assertThat(oneToAHundred.percentile(99)).isEqualTo(99);
        assertThat(oneToAHundred.percentile(99.1)).isEqualTo(100);
        assertThat(oneToAHundred.percentile(100)).isEqualTo(100);
        assertThat(oneToAHundred.percentile(0.5)).isEqualTo(1);
    }

    @Test
    void answers_every_percentile_of_one_value_with_it() {
        assertThat(Distribution.of(7).percentile(1)).isEqualTo(7);
        assertThat(Distribution.of(7).percentile(99)).isEqualTo(7);
    }

    @Test
    void has_a_median_between_the_middle_two_of_an_even_count() {
        assertThat(Distribution.of(4, 1, 3, 2).median()).isEqualTo(2.5);
        assertThat(Distribution.of(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void does_not_depend_on_the_order_of_its_values() {
        Distribution values = Distribution.of(List.of(3.0, 1.0, 2.0));
        assertThat(values.least()).isEqualTo(1);
        assertThat(values.most()).isEqualTo(3);
        assertThat(values.count()).isEqualTo(3);
    }

    @Test
    void refuses_to_be_of_nothing() {
        assertThatIllegalArgumentException().isThrownBy(Distribution::of);
    }

    @Test
    void refuses_percentiles_that_there_are_not() {
        Distribution values = Distribution.of(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> values.percentile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> values.percentile(100.1));
        assertThatIllegalArgumentException().isThrownBy(() -> values.percentile(Double.NaN));
    }
}
