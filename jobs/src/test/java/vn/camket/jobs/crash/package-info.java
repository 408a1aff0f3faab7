/** What a kill, a second writer, a full disk or a wrong file does: nothing to what is served. */
@NullMarked
package vn.camket.jobs.crash;

import org.jspecify.annotations.NullMarked;
