/** Calling providers over HTTP: every call ends in time, with an answer or without one. */
package dev.segue.adapters.legacy.http;
