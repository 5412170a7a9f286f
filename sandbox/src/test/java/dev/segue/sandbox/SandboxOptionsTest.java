package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SandboxOptionsTest {

    @Test
    void are_read_from_the_command_line() {
        SandboxOptions options =
                SandboxMain.options(
                        new String[] {
                            "--workos-port",
                            "4100",
                            "--no-limits",
                            "--firebase-port",
                            "9099",
                            "--clerk-port",
                            "9100"
                        });

        assertThat(options)
                .isEqualTo(
                        SandboxOptions.defaults()
                                .withPorts(4100, 9099)
                                .withClerkPort(9100)
                                .withoutLimits());
    }

    @Test
    void refuse_what_they_do_not_know() {
        assertThatThrownBy(() -> SandboxMain.options(new String[] {"--port"}))
                .hasMessageContaining("--port");
        assertThatThrownBy(() -> SandboxMain.options(new String[] {"--workos-port"}))
                .hasMessageContaining("needs a port number");
    }

    @Test
    void bind_loopback_only_on_two_ports() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            URI workOs = sandbox.workOs();
            assertThat(workOs.getHost()).isEqualTo("127.0.0.1");
            assertThat(sandbox.firebase().getHost()).isEqualTo("127.0.0.1");
            assertThat(workOs.getPort()).isNotEqualTo(sandbox.firebase().getPort());
        }
    }

    @Test
    void give_the_first_port_back_when_the_second_is_taken() throws IOException {
        int free = freePort();
        try (Sandbox running = Sandbox.start(SandboxOptions.defaults())) {
            SandboxOptions clash =
                    SandboxOptions.defaults().withPorts(free, running.firebase().getPort());
            assertThatThrownBy(() -> Sandbox.start(clash)).isInstanceOf(UncheckedIOException.class);
        }

        try (Sandbox again = Sandbox.start(SandboxOptions.defaults().withPorts(free, 0))) {
            assertThat(again.workOs().getPort()).isEqualTo(free);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
