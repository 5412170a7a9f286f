/** Everything that knows Auth0: its logins, its Management API, its exports. */
package dev.segue.adapters.legacy.auth0;
