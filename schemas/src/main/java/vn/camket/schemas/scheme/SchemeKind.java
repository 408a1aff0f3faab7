package vn.camket.schemas.scheme;

/** Kinds of scheme; never mixed in one rate (domain §1.2). */
public enum SchemeKind {
  /** Responsibility commitments of leaderships and heads. */
  RESPONSIBILITY_COMMITMENT,
  /** Pledges of liability: no tasks in them. */
  LIABILITY_PLEDGE,
  /** Action pledges of the government line, with targets. */
  ACTION_PLEDGE
}
