package vn.camket.pipeline.publish;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A release did not pass its audit: nothing was published, the last release is still served. */
public final class AuditFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<AuditFailure> failures;

  /**
   * @param failures every check that did not hold
   */
  public AuditFailedException(List<AuditFailure> failures) {
    super(
        failures.stream()
            .map(AuditFailure::toString)
            .collect(joining("\n- ", "The audit failed, nothing was published:\n- ", "")));
    this.failures = List.copyOf(failures);
  }

  /** Every check that did not hold. */
  public List<AuditFailure> failures() {
    return failures;
  }
}
