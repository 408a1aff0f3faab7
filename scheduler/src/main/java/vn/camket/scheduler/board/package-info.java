/** What an operator is shown and may ask for, with or without a running service. */
@NullMarked
package vn.camket.scheduler.board;

import org.jspecify.annotations.NullMarked;
