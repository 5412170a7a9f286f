package dev.segue.bootstrap.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        description = "Run the login service until stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

    @ParentCommand private Segue segue;

    @Spec private CommandSpec spec;

    @Option(names = "--port", description = "Port to listen on (default: 8080; 0 picks one).")
    private Integer port;

    @Option(
            names = "--bind",
            description = "Address to listen on (default: 127.0.0.1, this machine only).")
    private String bind;

    @Override
    public void run() {
        Map<String, Object> overrides = new HashMap<>();
        if (port != null) {
            overrides.put("server.port", port.toString());
        }
        if (bind != null) {
            overrides.put("server.address", bind);
        }
        ConfigurableApplicationContext context = Launch.service(segue.settings(overrides));
        CountDownLatch stopped = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                stopped.countDown();
            }
        });
        int actual = ((WebServerApplicationContext) context).getWebServer().getPort();
        spec.commandLine().getOut().println("segue: serving on port " + actual);
        spec.commandLine().getOut().flush();
        await(stopped);
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
