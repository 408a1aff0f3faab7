package vn.camket.schemas.lens;

/** A way of looking at years between which units changed (meanings §10). */
public enum Lens {
  /** Under the unit that signed, as it was. */
  AS_WAS("Như tại thời điểm đó"),
  /** Under the units in force on the day looked from, by declared weights. */
  AS_IS("Theo đơn vị hiện nay"),
  /** Under the last unit along WHOLE successions; only units with items in both years count. */
  COMPARABLE("So sánh được (có ở cả hai năm)"),
  /** Items of communes, under the district on whose ground they stand: the map of its last day. */
  FORMER_DISTRICT("Địa bàn huyện cũ");

  private final String labelVi;

  Lens(String labelVi) {
    this.labelVi = labelVi;
  }

  /** What readers choose by. */
  public String labelVi() {
    return labelVi;
  }
}
