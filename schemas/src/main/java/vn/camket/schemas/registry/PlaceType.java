package vn.camket.schemas.registry;

/** Types of place by which a file says whose unit is meant: 'Sở Y tế tỉnh Quảng Trị'. */
enum PlaceType {
  TINH("tỉnh", "", "tỉnh ủy"),
  HUYEN("huyện", "", "huyện ủy"),
  THI_XA("thị xã", "tx", "thị ủy"),
  THANH_PHO("thành phố", "tp", "thành ủy"),
  QUAN("quận", "", "quận ủy"),
  XA("xã", "", "đảng ủy xã"),
  PHUONG("phường", "", "đảng ủy phường"),
  THI_TRAN("thị trấn", "", "đảng ủy thị trấn"),
  DAC_KHU("đặc khu", "", "đảng ủy đặc khu");

  private final String word;
  private final String abbreviation;
  private final String committee;

  PlaceType(String word, String abbreviation, String committee) {
    this.word = word;
    this.abbreviation = abbreviation;
    this.committee = committee;
  }

  /** How the type is written before a place; abbreviations with and without a full stop. */
  String[] spellings() {
    return abbreviation.isEmpty()
        ? new String[] {word}
        : new String[] {word, abbreviation, abbreviation + "."};
  }

  /** Names of the units that stand for a place of this type. */
  String[] bodies(String place) {
    return new String[] {
      committee + " " + place,
      "ủy ban nhân dân " + word + " " + place,
      "ubnd " + word + " " + place,
      word + " " + place
    };
  }
}
