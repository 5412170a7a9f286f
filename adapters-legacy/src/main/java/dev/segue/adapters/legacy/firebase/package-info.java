/** Everything that knows Firebase Authentication: its exports, its hashes, its interfaces. */
package dev.segue.adapters.legacy.firebase;
