package dev.segue.adapters.legacy.cognito;

import java.util.function.Function;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** A way of calling Cognito that turns whatever happens into a reply. */
interface Calls {

    <T> Reply<T> call(Function<CognitoIdentityProviderClient, T> operation);
}
