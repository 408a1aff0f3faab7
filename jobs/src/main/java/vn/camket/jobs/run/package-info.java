/** The main job: ingest, build, publish; and when there is nothing to do. */
@NullMarked
package vn.camket.jobs.run;

import org.jspecify.annotations.NullMarked;
