package vn.camket.pipeline.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.camket.pipeline.cascade.ParentItems.Meaning;
import vn.camket.schemas.registry.Tree;
import vn.camket.schemas.registry.UnitPath;
import vn.camket.schemas.registry.Validity;

/** A commune below a district, until 2024-07-01 below another one, both below a province. */
class ACodeMeansOneItemAbove {
  private static final LocalDateTime NOON = LocalDateTime.of(2025, 3, 1, 12, 0);
  private static final StatedParent STATED = new StatedParent("xa", 2025, "ck-1");

  private final List<RegisteredItem> items = new ArrayList<>();
  private final List<UnitPath> paths = new ArrayList<>();

  ACodeMeansOneItemAbove() {
    path("xa", 0, "2000-01-01", null);
    path("huyen", 1, "2024-07-01", null);
    path("huyen-cu", 1, "2000-01-01", "2024-07-01");
    path("tinh", 2, "2000-01-01", null);
  }

  @Test
  void ofTheUnitAboveInTheYear() {
    item("of-district", "huyen", 2025, "ck-1", 1, null);
    item("other-year", "huyen", 2024, "ck-1", 1, null);
    item("other-code", "huyen", 2025, "ck-2", 1, null);
    item("own", "xa", 2025, "ck-1", 1, null);
    item("stranger", "xa-khac", 2025, "ck-1", 1, null);
    assertThat(parents().at(STATED, NOON)).isEqualTo("of-district");
  }

  @Test
  void theNearestOutweighsTheFarther() {
    item("of-province", "tinh", 2025, "ck-1", 1, null);
    assertThat(parents().at(STATED, NOON)).isEqualTo("of-province");
    item("of-district", "huyen", 2025, "ck-1", 1, null);
    assertThat(parents().at(STATED, NOON)).isEqualTo("of-district");
  }

  @Test
  void twoOfOneCodeAreNeverChosenFrom() {
    item("one", "huyen", 2025, "ck-1", 1, null);
    item("other", "huyen", 2025, "ck-1", 1, null);
    item("of-province", "tinh", 2025, "ck-1", 1, null);
    assertThat(parents().at(STATED, NOON)).isNull();
  }

  @Test
  void twoDistrictsOfOneYearAreNeverChosenFrom() {
    StatedParent of2024 = new StatedParent("xa", 2024, "ck-1");
    item("new", "huyen", 2024, "ck-1", 1, null);
    assertThat(parents().at(of2024, NOON)).isEqualTo("new");
    item("old", "huyen-cu", 2024, "ck-1", 1, null);
    assertThat(parents().at(of2024, NOON)).isNull();
  }

  @Test
  void theDistrictOfAnotherYearIsNotAbove() {
    item("old", "huyen-cu", 2025, "ck-1", 1, null);
    assertThat(parents().at(STATED, NOON)).isNull();
  }

  @Test
  void itIsKnownFromItsOwnRecordOnAndWhileItStands() {
    item("of-district", "huyen", 2025, "ck-1", 10, 20);
    assertThat(parents().over(STATED, day(5), null))
        .containsExactly(
            entry(day(5), new Meaning(null)),
            entry(day(10), new Meaning("of-district")),
            entry(day(20), new Meaning(null)));
    assertThat(parents().over(STATED, day(12), day(15)))
        .containsExactly(entry(day(12), new Meaning("of-district")));
  }

  @Test
  void versionsOfOneItemAreOneMeaning() {
    item("of-district", "huyen", 2025, "ck-1", 10, 20);
    item("of-district", "huyen", 2025, "ck-1", 20, null);
    assertThat(parents().over(STATED, day(12), null))
        .containsExactly(entry(day(12), new Meaning("of-district")));
  }

  private ParentItems parents() {
    return new ParentItems(items, paths);
  }

  private static LocalDateTime day(int dayOfJanuary) {
    return LocalDateTime.of(2025, 1, dayOfJanuary, 8, 0);
  }

  private void item(
      String id, String unit, int year, String code, int from, @Nullable Integer until) {
    items.add(
        new RegisteredItem(id, unit, year, code, day(from), until == null ? null : day(until)));
  }

  private void path(String ancestor, int depth, String from, @Nullable String to) {
    Validity days = new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    paths.add(
        new UnitPath("xa", Tree.PARTY, ancestor, depth, days, LocalDateTime.of(2000, 1, 1, 0, 0)));
  }
}
