package dev.segue.adapters.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatusCode;

/** Answers by a problem what Tomcat refuses before any application sees it. */
public final class ProblemValve extends ErrorReportValve {

    private final ProblemWriter writer = new ProblemWriter();

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        boolean told = response.getContentWritten() > 0 || !response.isError();
        if (told || !response.setErrorReported()) {
            return;
        }
        HttpServletResponse answer = response.getResponse();
        try {
            writer.write(Problem.ofStatus(HttpStatusCode.valueOf(response.getStatus())), answer);
        } catch (IOException clientIsGone) {
            getContainer().getLogger().debug("nobody left to tell", clientIsGone);
        }
    }
}
