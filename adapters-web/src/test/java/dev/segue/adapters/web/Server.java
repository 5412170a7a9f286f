package dev.segue.adapters.web;

import dev.segue.adapters.web.key.ServiceKey;
import dev.segue.application.account.ChangeEmail;
import dev.segue.application.account.EraseUser;
import dev.segue.application.account.MigrateBack;
import dev.segue.application.account.ResetPassword;
import dev.segue.application.account.SignUp;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.NodeSettings;
import dev.segue.application.fakes.Ports;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LogIn;
import dev.segue.application.port.Belongings;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.Invitations;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsOrganizations;
import dev.segue.application.routing.Explain;
import dev.segue.application.routing.Routing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The API over real HTTP, in front of a world that each test replaces by its own. */
public final class Server {

    public static final String KEY = "first-key-0123456789-0123456789-0123456789";
    public static final String NEXT_KEY = "second-key-0123456789-0123456789-0123456789";
    public static final String POOL = "eu-west-1_AbCdEfGhI";
    public static final Duration FLOOR = Duration.ofMillis(60);

    private static final Server SHARED = new Server(FLOOR);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServletWebServerApplicationContext context;
    private volatile World world = World.empty();

    public Server(Duration floor) {
        Node node =
                world.node(
                        new Ports(
                                current(People.class, Ports::people),
                                current(Ledger.class, Ports::ledger),
                                current(Escrow.class, Ports::escrow),
                                current(Invitations.class, Ports::invitations),
                                current(LegacyProvider.class, Ports::legacy),
                                current(WorkOsDirectory.class, Ports::directory),
                                current(WorkOsLogins.class, Ports::logins),
                                current(WorkOsOrganizations.class, Ports::organizations),
                                current(Belongings.class, Ports::belongings)),
                        NodeSettings.usual());
        InstantSource clock = world.clock();
        WebSettings settings =
                new WebSettings(List.of(ServiceKey.of(KEY), ServiceKey.of(NEXT_KEY)), floor);
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(
                Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "spring.threads.virtual.enabled", "true"));
        application.addInitializers(fresh -> {
            GenericApplicationContext beans = (GenericApplicationContext) fresh;
            beans.registerBean(LogIn.class, node::logIn);
            beans.registerBean(SignUp.class, node::signUp);
            beans.registerBean(ResetPassword.class, node::resetPassword);
            beans.registerBean(ChangeEmail.class, node::changeEmail);
            beans.registerBean(EraseUser.class, node::eraseUser);
            beans.registerBean(MigrateBack.class, node::migrateBack);
            beans.registerBean(
                    MigrateUserConfiguration.Pool.class,
                    () -> new MigrateUserConfiguration.Pool(POOL));
            beans.registerBean(Routing.class, node::routing);
            beans.registerBean(Explain.class, node::explain);
            beans.registerBean(InstantSource.class, () -> clock);
            beans.registerBean(WebSettings.class, () -> settings);
        });
        this.context = (ServletWebServerApplicationContext) application.run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        WebConfiguration.class,
        MigrateUserConfiguration.class,
        StandaloneConfiguration.class,
        Neighbour.class
    })
    static class Application {}

    /** Something else that the same application serves, in its own way. */
    @RestController
    static class Neighbour {

        @PostMapping("/neighbour")
        Map<String, Object> echo(@RequestBody Map<String, Object> body) {
            return body;
        }
    }

    /** The one server of this test run, from now on in front of this world. */
    public static Server before(World world) {
        SHARED.world = world;
        return SHARED;
    }

    public ServletWebServerApplicationContext context() {
        return context;
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    private <T> T current(Class<T> port, Function<Ports, T> of) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(of.apply(world.ports()), arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        }));
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Sends JSON with a valid service key; a null body is none. */
    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = request(method, path, body);
        request.header("Authorization", "Bearer " + KEY);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.build());
    }

    /** A request without any header. */
    public HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
    }

    public Answer send(HttpRequest request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return new Answer(
                    response.statusCode(), response.headers().map(), response.body(), millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends these bytes and reads until the server closes. */
    public String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
