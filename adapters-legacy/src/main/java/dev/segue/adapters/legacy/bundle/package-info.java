/**
 * The migration package of WorkOS's own {@code workos migrations} tool, read and written.
 *
 * @see <a href="https://github.com/workos/workos-migrations">workos/workos-migrations</a>
 */
package dev.segue.adapters.legacy.bundle;
