package vn.camket.jobs.units;

/** What an import found in the lists, the mapping or the registry it adds to. */
public enum FindingKind {
  /** A place is missing from a release and comes back: no end (domain §4.2). */
  GAP("Vắng mặt một thời gian rồi có lại"),
  /** A place is missing from the latest release: no end before a later one lacks it too. */
  MISSING_IN_LATEST("Vắng mặt ở danh sách mới nhất"),
  /** A code stands for another unit from a day on. */
  CODE_REUSED("Mã được dùng cho đơn vị khác"),
  /** A unit ends and no source says who follows it. */
  ENDED_WITHOUT_EDGE("Kết thúc, không rõ đơn vị kế tiếp"),
  /** Two spellings of one name, with no legal change. */
  SPELLING("Cùng một tên, viết khác"),
  /** Two releases of one day differ: the later one counts. */
  SAME_DAY_CORRECTION("Bản sau của cùng một ngày đính chính"),
  /** A place belongs to a code that the release does not have. */
  DANGLING_PARENT("Không có đơn vị cấp trên"),
  /** A day on which a whole level ends, without a mapping. */
  NO_MAPPING("Cả một cấp kết thúc mà không có bảng chuyển đổi"),
  /** An old commune is in several new ones, and no weights are declared. */
  SPLIT_WITHOUT_WEIGHTS("Bị chia, chưa khai báo tỷ lệ"),
  /** An old place in force that the mapping does not name. */
  UNMAPPED_OLD("Đơn vị cũ không có trong bảng chuyển đổi"),
  /** A new place that the mapping does not name. */
  UNMAPPED_NEW("Đơn vị mới không có trong bảng chuyển đổi"),
  /** The mapping names a place that the lists do not have on that day. */
  MAPPING_UNKNOWN_PLACE("Bảng chuyển đổi nêu đơn vị không có trong danh sách"),
  /** The mapping gives a new commune another code than the list; its name and province decide. */
  MAPPING_CODE_DIFFERS("Bảng chuyển đổi ghi mã khác danh sách"),
  /** The mapping names a place otherwise than the list. */
  MAPPING_NAME_DIFFERS("Bảng chuyển đổi ghi tên khác danh sách"),
  /** The registry that is added to says otherwise; it was not changed. */
  REGISTRY_DIFFERS("Danh mục hiện có nói khác, giữ nguyên");

  private final String labelVi;

  FindingKind(String labelVi) {
    this.labelVi = labelVi;
  }

  /** What readers call it. */
  public String labelVi() {
    return labelVi;
  }
}
