/** Reading users out of text that others wrote: what cannot be used costs its row, no more. */
package dev.segue.adapters.legacy.rows;
