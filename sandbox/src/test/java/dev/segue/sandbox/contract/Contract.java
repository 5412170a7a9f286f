package dev.segue.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a description says, less what is known to be otherwise. */
public record Contract(PublishedApi api, List<KnownDifference> known) {

    public Contract {
        known = List.copyOf(known);
    }

    /** Fails over a violation that nothing explains, and over an explanation of nothing. */
    public void assertKeptBy(List<Exchange> exchanges) {
        List<Violation> all =
                exchanges.stream().flatMap(each -> api.violations(each).stream()).toList();
        assertThat(all)
                .as("violations that no known difference explains")
                .filteredOn(violation -> known.stream().noneMatch(k -> k.explains(violation)))
                .isEmpty();
        assertThat(known)
                .as("known differences that did not show: delete them")
                .filteredOn(difference -> all.stream().noneMatch(difference::explains))
                .isEmpty();
    }

    /** Method and path template of all that was asked for. */
    public Set<String> operations(List<Exchange> exchanges) {
        Set<String> names = new TreeSet<>();
        exchanges.forEach(each -> api.name(each).ifPresent(names::add));
        return names;
    }
}
