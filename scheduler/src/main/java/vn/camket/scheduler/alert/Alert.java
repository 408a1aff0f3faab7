package vn.camket.scheduler.alert;

import java.util.List;

/**
 * What is told at one time.
 *
 * @param home folder of the home
 * @param fresh what has come up, in words
 * @param gone what was told before and is over, in words
 */
public record Alert(String home, List<String> fresh, List<String> gone) {}
