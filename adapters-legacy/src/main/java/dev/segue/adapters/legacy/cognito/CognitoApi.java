package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.CognitoSettings.Access;
import dev.segue.adapters.legacy.cognito.Reply.Answer;
import dev.segue.adapters.legacy.cognito.Reply.Declined;
import dev.segue.adapters.legacy.cognito.Reply.Silence;
import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClientBuilder;

/**
 * Calls Cognito by AWS's SDK, once: whether to ask again is for the caller to say, because a second
 * sign-in is a second attempt.
 */
final class CognitoApi implements Calls, AutoCloseable {

    private static final int LONGEST_CODE = 100;

    private final CognitoIdentityProviderClient client;

    CognitoApi(Access access) {
        this(access, Credentials.of(access.key()));
    }

    CognitoApi(Access access, Credentials credentials) {
        Duration timeout = access.timeout();
        CognitoIdentityProviderClientBuilder builder =
                CognitoIdentityProviderClient.builder()
                        .region(Region.of(access.region()))
                        .credentialsProvider(credentials)
                        .httpClient(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(timeout)
                                        .socketTimeout(timeout)
                                        .build())
                        .overrideConfiguration(settings ->
                                settings.apiCallTimeout(timeout)
                                        .retryStrategy(retries -> retries.maxAttempts(1)));
        access.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    @Override
    public <T> Reply<T> call(Function<CognitoIdentityProviderClient, T> operation) {
        try {
            return new Answer<>(operation.apply(client));
        } catch (AwsServiceException e) {
            return new Declined<>(refusal(e));
        } catch (Credentials.Missing e) {
            return new Silence<>(Outage.of(e.getMessage()), true);
        } catch (SdkClientException e) {
            return new Silence<>(outage(e), false);
        }
    }

    private static Refusal refusal(AwsServiceException e) {
        String code = "";
        String text = "";
        if (e.awsErrorDetails() != null) {
            code = Optional.ofNullable(e.awsErrorDetails().errorCode()).orElse("");
            text = Optional.ofNullable(e.awsErrorDetails().errorMessage()).orElse("");
        }
        String shortened = code.length() > LONGEST_CODE ? "" : code;
        return new Refusal(shortened, text, e.statusCode(), retryAfter(e));
    }

    private static Optional<Duration> retryAfter(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .map(details -> details.sdkHttpResponse())
                .flatMap(response -> response.firstMatchingHeader("Retry-After"))
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    /** The SDK's own messages are left out: they name hosts and files of this machine. */
    private static Outage outage(SdkClientException e) {
        Throwable root = e.getCause() == null ? e : e.getCause();
        return Outage.of("Cognito did not answer (" + root.getClass().getSimpleName() + ")");
    }

    @Override
    public void close() {
        client.close();
    }
}
