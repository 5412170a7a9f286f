package dev.segue.adapters.workos.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.workos.directory.Examples.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirebaseScryptLayoutTest {

    private static final String KEY =
            "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210w"
                    + "jLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA";
    private static final String HASH =
            "EQ0tlNdKv5ZBDYN7ofOYlhhTEe5Tu9bueDmtDUhLPM+9dcS1u1"
                    + "ALgMcT6N1+U9GsDlVdd3FE2dmz37fU5Y8A9Q";

    @ParameterizedTest
    @CsvSource({
        "PHC, '$firebase-scrypt$r=4,m=10,sk=K,ss=Bw$42xEC+ixf3L2lw$H'",
        "CLI, '$firebase-scrypt$hash=H==$salt=42xEC+ixf3L2lw==$sk=K==$ss=Bw==$r=4$m=10'",
        "PHC_KEY_FIRST, '$firebase-scrypt$sk=K,ss=Bw,r=4,m=10$42xEC+ixf3L2lw$H'",
        "PHC_PADDED, '$firebase-scrypt$r=4,m=10,sk=K==,ss=Bw==$42xEC+ixf3L2lw==$H=='",
        "NAMED, '$firebase-scrypt$sk=K==$ss=Bw==$r=4$m=10$s=42xEC+ixf3L2lw==$h=H=='"
    })
    void writes_the_parts_in_its_order(FirebaseScryptLayout layout, String expected) {
        String written = layout.write(Examples.firebase(Vector.C).hash());

        assertThat(written.replace(KEY, "K").replace(HASH, "H")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PHC, ',ss=$'", "CLI, '$ss=$'"})
    void leaves_an_empty_separator_empty(FirebaseScryptLayout layout, String expected) {
        assertThat(layout.write(Examples.firebase(Vector.B).hash())).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"PHC, phc", "PHC_KEY_FIRST, phc-key-first"})
    void has_a_name_for_settings(FirebaseScryptLayout layout, String name) {
        assertThat(layout.layoutName().value()).isEqualTo(name);
    }
}
