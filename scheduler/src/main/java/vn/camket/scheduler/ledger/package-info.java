/** What was run: one line per entry and business period. */
@NullMarked
package vn.camket.scheduler.ledger;

import org.jspecify.annotations.NullMarked;
