/** An Auth0 tenant, as far as leaving it needs: written from Auth0's documentation. */
package dev.segue.sandbox.auth0;
