package vn.camket.dashboards.reconcile;

/**
 * One thing to be done to Superset.
 *
 * @param what what it is, for people
 * @param action does it
 */
public record Change(String what, Runnable action) {}
