package vn.camket.jobs.cli;

/** A command that writes to the home, and so takes its lock and is in its ledger of runs. */
interface Writes {}
