package dev.segue.adapters.web;

import dev.segue.adapters.web.problem.ProblemPage;
import dev.segue.adapters.web.problem.ProblemValve;
import dev.segue.adapters.web.problem.ProblemWriter;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * For the application that serves nothing but Segue: whatever else fails is answered by a problem
 * too. Not for embedding, since it takes over the error pages.
 */
@Configuration(proxyBeanMethods = false)
public class StandaloneConfiguration {

    @Bean
    ProblemPage segueProblemPage(ProblemWriter writer) {
        return new ProblemPage(writer);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> segueProblemValve() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(ProblemValve.class.getName());
                    }
                });
    }
}
