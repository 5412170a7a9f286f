package dev.segue.adapters.legacy.firebase;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.UUID;

/** The SDK's entry point, aimed at where the settings say. */
final class SdkApp {

    /** Where the SDK puts the interface when an emulator is set in the environment. */
    private static final String EMULATOR_PREFIX = "/identitytoolkit.googleapis.com";

    private SdkApp() {}

    /** A new app; the caller deletes it. */
    static FirebaseApp start(FirebaseSettings settings, GoogleCredentials credentials) {
        int timeout = Math.toIntExact(settings.timeout().toMillis());
        FirebaseOptions options =
                FirebaseOptions.builder()
                        .setProjectId(settings.projectId())
                        .setCredentials(credentials)
                        .setHttpTransport(transport(settings))
                        .setJsonFactory(GsonFactory.getDefaultInstance())
                        .setConnectTimeout(timeout)
                        .setReadTimeout(timeout)
                        .build();
        return FirebaseApp.initializeApp(options, "segue-" + UUID.randomUUID());
    }

    /** The SDK knows no other address but by the environment, which is the whole process's. */
    private static HttpTransport transport(FirebaseSettings settings) {
        return new NetHttpTransport.Builder()
                .setConnectionFactory(asked -> open(redirected(asked, settings.baseUrl())))
                .build();
    }

    private static URL redirected(URL asked, URI baseUrl) throws IOException {
        String path = asked.getFile();
        String rest =
                path.startsWith(EMULATOR_PREFIX) ? path.substring(EMULATOR_PREFIX.length()) : path;
        return URI.create(baseUrl.toString().replaceFirst("/+$", "") + rest).toURL();
    }

    private static HttpURLConnection open(URL url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
