/** Password hashes as text, whoever wrote them: read, bounded and checked against passwords. */
package dev.segue.adapters.legacy.hash;
