package dev.segue.adapters.web;

import dev.segue.adapters.web.key.ServiceKeyFilter;
import dev.segue.adapters.web.login.Floor;
import dev.segue.adapters.web.login.LoginController;
import dev.segue.adapters.web.login.SignUpController;
import dev.segue.adapters.web.operator.AccountController;
import dev.segue.adapters.web.operator.RouteController;
import dev.segue.adapters.web.problem.ApiJson;
import dev.segue.adapters.web.problem.Arrival;
import dev.segue.adapters.web.problem.BodyLimit;
import dev.segue.adapters.web.problem.ProblemResolver;
import dev.segue.adapters.web.problem.ProblemWriter;
import dev.segue.application.account.ChangeEmail;
import dev.segue.application.account.EraseUser;
import dev.segue.application.account.ResetPassword;
import dev.segue.application.account.SignUp;
import dev.segue.application.login.LogIn;
import dev.segue.application.routing.Explain;
import dev.segue.application.routing.Routing;
import jakarta.servlet.Filter;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The HTTP API, to be imported where the use cases, a {@link WebSettings} and an {@link
 * InstantSource} are beans. Speaks under {@code /v1} and at {@code /openapi.json} only, and leaves
 * alone what else the application serves.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:dev/segue/adapters/web/openapi.properties")
@Import(ApiDescription.class)
public class WebConfiguration {

    private static final String[] PATHS = {
        "/v1/*", "/openapi.json", "/openapi.json/*", "/openapi.json.yaml"
    };

    @Bean
    LoginController segueLoginController(LogIn logIn, WebSettings settings) {
        return new LoginController(logIn, new Floor(settings.failureFloor()));
    }

    @Bean
    SignUpController segueSignUpController(
            SignUp signUp, ResetPassword resetPassword, WebSettings settings) {
        return new SignUpController(signUp, resetPassword, new Floor(settings.failureFloor()));
    }

    @Bean
    RouteController segueRouteController(Routing routing, Explain explain, InstantSource clock) {
        return new RouteController(routing, explain, clock);
    }

    @Bean
    AccountController segueAccountController(ChangeEmail changeEmail, EraseUser eraseUser) {
        return new AccountController(changeEmail, eraseUser);
    }

    @Bean
    ProblemWriter segueProblemWriter() {
        return new ProblemWriter();
    }

    @Bean
    ProblemResolver segueProblemResolver(ProblemWriter writer) {
        return new ProblemResolver(writer);
    }

    /** The converter is no bean: Spring Boot would use it for the whole application's JSON. */
    @Bean
    WebMvcConfigurer segueMessages() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.addCustomConverter(new ApiJson());
            }
        };
    }

    @Bean
    FilterRegistrationBean<Arrival> segueArrival() {
        return registered(new Arrival(), 0);
    }

    @Bean
    FilterRegistrationBean<ServiceKeyFilter> segueServiceKeys(
            WebSettings settings, ProblemWriter writer) {
        return registered(new ServiceKeyFilter(settings.keys(), writer), 1);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> segueBodyLimit(ProblemWriter writer) {
        return registered(new BodyLimit(writer), 2);
    }

    private static <T extends Filter> FilterRegistrationBean<T> registered(T filter, int place) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(PATHS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100 + place);
        return registration;
    }
}
