/** The one place that builds a Spark session, from typed settings. */
@NullMarked
package vn.camket.jobs.session;

import org.jspecify.annotations.NullMarked;
