/** Receipts to the sender of a file, as a workbook. */
@NullMarked
package vn.camket.jobs.receipt;

import org.jspecify.annotations.NullMarked;
