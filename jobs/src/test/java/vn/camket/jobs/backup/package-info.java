@NullMarked
package vn.camket.jobs.backup;

import org.jspecify.annotations.NullMarked;
