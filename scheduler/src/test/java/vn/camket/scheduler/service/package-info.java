@NullMarked
package vn.camket.scheduler.service;

import org.jspecify.annotations.NullMarked;
