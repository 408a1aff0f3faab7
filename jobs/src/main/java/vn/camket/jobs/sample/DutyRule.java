package vn.camket.jobs.sample;

import java.util.List;

/**
 * What the signatories of a scheme owe in some years.
 *
 * @param from first scheme-year
 * @param to last scheme-year
 * @param duties what they owe
 * @param changes later changes of who owes it
 */
record DutyRule(SchemeName scheme, int from, int to, List<Duty> duties, List<DutyChange> changes) {

  boolean holds(int year) {
    return year >= from && year <= to;
  }
}
