/** Tells people who do not look: by mail, by a webhook. */
@NullMarked
package vn.camket.scheduler.alert;

import org.jspecify.annotations.NullMarked;
