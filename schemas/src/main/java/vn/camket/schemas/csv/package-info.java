/** Reading of CSV data files, strictly: every problem is named by file and line, all at once. */
@NullMarked
package vn.camket.schemas.csv;

import org.jspecify.annotations.NullMarked;
