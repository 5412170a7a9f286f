/** Everything that knows Clerk: its Backend API and the dashboard's export of users. */
package dev.segue.adapters.legacy.clerk;
