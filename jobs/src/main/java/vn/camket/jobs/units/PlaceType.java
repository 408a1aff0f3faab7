package vn.camket.jobs.units;

import java.util.Locale;
import vn.camket.schemas.registry.UnitKind;

/**
 * Types of administrative places, and what the Party committee of such a place is called. The
 * committee of a city under the central government is that of a province, whatever its name.
 */
enum PlaceType {
  TINH("Tỉnh", "Tỉnh ủy", UnitKind.TINH_UY),
  THANH_PHO("Thành phố", "Thành ủy", UnitKind.THANH_UY),
  THI_XA("Thị xã", "Thị ủy", UnitKind.THI_UY),
  THI_TRAN("Thị trấn", "Đảng ủy thị trấn", UnitKind.DANG_UY_THI_TRAN),
  QUAN("Quận", "Quận ủy", UnitKind.QUAN_UY),
  HUYEN("Huyện", "Huyện ủy", UnitKind.HUYEN_UY),
  PHUONG("Phường", "Đảng ủy phường", UnitKind.DANG_UY_PHUONG),
  DAC_KHU("Đặc khu", "Đảng ủy đặc khu", UnitKind.DANG_UY_DAC_KHU),
  XA("Xã", "Đảng ủy xã", UnitKind.DANG_UY_XA);

  private final String word;
  private final String committee;
  private final UnitKind kind;

  PlaceType(String word, String committee, UnitKind kind) {
    this.word = word;
    this.committee = committee;
    this.kind = kind;
  }

  String word() {
    return word;
  }

  /** The kind of the committee of a place of this type and level. */
  UnitKind kind(PlaceLevel level) {
    return level == PlaceLevel.PROVINCE ? UnitKind.TINH_UY : kind;
  }

  /** The committee of a place; 'Quận 1' keeps its word, since a bare number names nothing. */
  String committee(String bareName) {
    boolean number = this == QUAN && Character.isDigit(bareName.charAt(0));
    return committee + " " + (number ? word + " " : "") + bareName;
  }

  /** Whether a full name begins with the word of this type. */
  boolean begins(String fullName) {
    return fullName.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT) + " ");
  }
}
