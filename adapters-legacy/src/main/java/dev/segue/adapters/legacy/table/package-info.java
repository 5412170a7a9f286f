/** Everything that knows a company's own user table: as a file or by SQL. */
package dev.segue.adapters.legacy.table;
