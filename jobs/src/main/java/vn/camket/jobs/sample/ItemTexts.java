package vn.camket.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camket.schemas.vocabulary.Bloc;

/** Wordings of commitments, with numbers and places thrown for each. */
final class ItemTexts {
  private static final Pattern RANGE = Pattern.compile("\\{n:(\\d+)-(\\d+)}");
  private static final Pattern PERCENT = Pattern.compile("\\{p}");
  private static final Pattern SMALL_PERCENT = Pattern.compile("\\{s}");

  /** A wording: which template it came from, its theme and its text. */
  record ItemText(int template, String theme, String text) {}

  private final List<Map<String, String>> templates = ResourceTable.rows("item_texts.csv");
  private final List<String> places;

  ItemTexts(SampleProvinceName province) {
    this.places =
        ResourceTable.rows("places.csv").stream()
            .filter(row -> province.slug().equals(row.get("province")))
            .map(row -> row.getOrDefault("place", ""))
            .toList();
  }

  /**
   * A text for a unit of the bloc, from a template that is not among the used ones, in words that
   * nobody in its line has used.
   */
  ItemText next(Dice dice, Bloc bloc, Set<Integer> used, Set<String> taken) {
    ItemText text = next(dice, bloc, used);
    while (taken.contains(text.text())) {
      text = next(dice, bloc, used);
    }
    return text;
  }

  /** A text for a unit of the bloc, from a template that is not among the used ones. */
  ItemText next(Dice dice, Bloc bloc, Set<Integer> used) {
    List<Integer> free = new ArrayList<>();
    String audience = bloc == Bloc.DIA_PHUONG ? "LOCAL" : "ORG";
    for (int i = 0; i < templates.size(); i++) {
      if (audience.equals(templates.get(i).get("audience")) && !used.contains(i)) {
        free.add(i);
      }
    }
    int template = dice.one(free);
    Map<String, String> row = templates.get(template);
    String text = filled(dice, row.getOrDefault("text", ""));
    return new ItemText(template, row.getOrDefault("theme", ""), text);
  }

  private String filled(Dice dice, String template) {
    Matcher ranges = RANGE.matcher(template.replace("{place}", dice.one(places)));
    String counted =
        ranges.replaceAll(
            found ->
                count(
                    dice.between(
                        Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))));
    String shared = PERCENT.matcher(counted).replaceAll(found -> percent(dice));
    return SMALL_PERCENT.matcher(shared).replaceAll(found -> smallPercent(dice));
  }

  /** Counts below ten have a leading zero; thousands have a dot. */
  private static String count(int number) {
    if (number < 10) {
      return "0" + number;
    }
    return number < 1000
        ? String.valueOf(number)
        : number / 1000 + "." + String.valueOf(1000 + number % 1000).substring(1);
  }

  private static String smallPercent(Dice dice) {
    return dice.between(1, 9) + "," + dice.between(1, 9) + dice.between(1, 9) + "%";
  }

  private static String percent(Dice dice) {
    return dice.chance(0.5)
        ? dice.between(60, 98) + "%"
        : dice.between(2, 95) + "," + dice.between(1, 9) + dice.between(1, 9) + "%";
  }

  /** The same commitment in slightly different words. */
  static String altered(String text) {
    return text + " theo kế hoạch";
  }
}
