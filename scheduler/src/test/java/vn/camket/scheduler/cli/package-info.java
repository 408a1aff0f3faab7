@NullMarked
package vn.camket.scheduler.cli;

import org.jspecify.annotations.NullMarked;
