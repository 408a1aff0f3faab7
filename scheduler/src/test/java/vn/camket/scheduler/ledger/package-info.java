@NullMarked
package vn.camket.scheduler.ledger;

import org.jspecify.annotations.NullMarked;
