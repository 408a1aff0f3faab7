/** The running service: what is due is run; people and programs are answered. */
@NullMarked
package vn.camket.scheduler.service;

import org.jspecify.annotations.NullMarked;
