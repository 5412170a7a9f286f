/** Everything that knows Amazon Cognito user pools. They export no hash, so none is here. */
package dev.segue.adapters.legacy.cognito;
