package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.CognitoSettings.AccessKey;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The configured key, or what AWS's default chain finds. Tells having none from an outage. */
final class Credentials implements AwsCredentialsProvider, SdkAutoCloseable {

    private final AwsCredentialsProvider source;

    Credentials(AwsCredentialsProvider source) {
        this.source = source;
    }

    static Credentials of(Optional<AccessKey> key) {
        return new Credentials(
                key.<AwsCredentialsProvider>map(Credentials::fixed)
                        .orElseGet(() -> DefaultCredentialsProvider.builder().build()));
    }

    private static AwsCredentialsProvider fixed(AccessKey key) {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(key.id(), key.secret().secret()));
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return source.resolveCredentials();
        } catch (SdkClientException e) {
            throw new Missing(e);
        }
    }

    /** Called by the client when it is closed. */
    @Override
    public void close() {
        if (source instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }

    /** There are no credentials. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(SdkClientException cause) {
            super(
                    "there are no AWS credentials: give Segue a role, a profile or"
                            + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
                    cause);
        }
    }
}
