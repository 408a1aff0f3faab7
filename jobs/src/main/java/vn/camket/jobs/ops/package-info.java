/** What ran, when and how it ended: the ledger of runs and the operations database made from it. */
@NullMarked
package vn.camket.jobs.ops;

import org.jspecify.annotations.NullMarked;
