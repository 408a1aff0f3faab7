/** The guides for readers: what they name exists, and who logs in finds them. */
@NullMarked
package vn.camket.dashboards.guides;

import org.jspecify.annotations.NullMarked;
