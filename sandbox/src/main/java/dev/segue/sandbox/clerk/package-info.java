/** A Clerk instance: its Backend API from the published OpenAPI, and the dashboard's export. */
package dev.segue.sandbox.clerk;
