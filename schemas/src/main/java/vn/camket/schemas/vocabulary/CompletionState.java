package vn.camket.schemas.vocabulary;

/** What became of an item (domain §1.5). Orthogonal to {@link Timeliness}. */
public enum CompletionState {
  /** Done beyond the requirement; counts as done. */
  DONE_EXCEEDED("Hoàn thành vượt mức"),
  /** Done. */
  DONE("Hoàn thành"),
  /** Basically done: a class of its own, never folded into DONE. */
  BASIC("Cơ bản hoàn thành"),
  /** In progress. */
  IN_PROGRESS("Đang thực hiện"),
  /** Not started. */
  NOT_STARTED("Chưa triển khai"),
  /** Finally not done. */
  NOT_DONE("Không hoàn thành"),
  /** Changed, postponed or given up. */
  CHANGED("Điều chỉnh, thôi thực hiện"),
  /** No evaluation, or none that can be read. */
  UNKNOWN("Chưa có đánh giá");

  private final String labelVi;

  CompletionState(String labelVi) {
    this.labelVi = labelVi;
  }

  /** Label for readers. */
  public String labelVi() {
    return labelVi;
  }

  /** Whether it counts in D. */
  public boolean isDone() {
    return this == DONE || this == DONE_EXCEEDED;
  }
}
