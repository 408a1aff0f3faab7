package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.camket.schemas.vocabulary.Stage;

/** The three schemes of the sample: who signs, and when each stage falls due. */
enum SchemeName {
  CK_TINH(
      "CK-TINH",
      "HUYEN_UY, THI_UY, THANH_UY, DANG_UY_TRUC_THUOC, BAN_DANG, VAN_PHONG, SO, BAN_NGANH, MTTQ,"
          + " DOAN_THE, VKSND, TAND"),
  CK_HUYEN("CK-HUYEN", "DANG_UY_XA, DANG_UY_PHUONG, DANG_UY_THI_TRAN"),
  CK_XA("CK-XA", "DANG_UY_XA, DANG_UY_PHUONG, DANG_UY_DAC_KHU");

  /** The day on which the district tier ended. */
  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static final Set<String> COMMITTEES =
      Set.of("DANG_UY_XA", "DANG_UY_PHUONG", "DANG_UY_THI_TRAN", "DANG_UY_DAC_KHU");

  private final String id;
  private final String kinds;

  SchemeName(String id, String kinds) {
    this.id = id;
    this.kinds = kinds;
  }

  String id() {
    return id;
  }

  /** Kinds of unit that sign, separated by commas. */
  String kinds() {
    return kinds;
  }

  /** Days after the cut-off on which each stage falls due; the district has no appraisal. */
  Map<Stage, Integer> dueDays() {
    Map<Stage, Integer> days = new LinkedHashMap<>();
    days.put(Stage.SELF, 10);
    if (this != CK_HUYEN) {
      days.put(Stage.APPRAISED, 25);
    }
    days.put(Stage.DECIDED, 40);
    return days;
  }

  /**
   * The scheme that a unit signs in a year; CK_TINH for every body that is no commune. A commune
   * that lived through the reform signs with its district for the last time in that year.
   */
  static SchemeName of(SampleUnit unit, int year) {
    if (!COMMITTEES.contains(unit.kind())) {
      return CK_TINH;
    }
    return unit.from().isBefore(REFORM) && year <= REFORM.getYear() ? CK_HUYEN : CK_XA;
  }
}
