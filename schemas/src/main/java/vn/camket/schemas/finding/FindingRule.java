package vn.camket.schemas.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Severity;
import vn.camket.schemas.yaml.DataFile;
import vn.camket.schemas.yaml.Fields;
import vn.camket.schemas.yaml.YamlNode;

/**
 * What there is to know of one kind of finding; from it the list of rules, the mart's dictionary
 * and {@code camket findings --kinds} are made.
 *
 * @param kind the kind
 * @param severity how grave it is
 * @param meaningVi what is wrong, in Vietnamese, as a receipt tells it
 * @param remedyVi what its sender does about it, in Vietnamese
 * @param operatorVi what the operator of a home can do about it, in Vietnamese; null when only the
 *     sender can do something
 * @param meaningEn what is wrong, in English
 * @param remedyEn what to do about it, in English
 * @param example what may stand in the cell; null for a finding that has no cell
 */
public record FindingRule(
    FindingKind kind,
    Severity severity,
    String meaningVi,
    String remedyVi,
    @Nullable String operatorVi,
    String meaningEn,
    String remedyEn,
    @Nullable String example) {
  private static final String FILE = "kinds.yaml";

  /** The rules of all kinds, in their order. */
  public static List<FindingRule> all() {
    YamlNode root = YamlNode.parse(DataFile.shippedText(FindingRule.class, FILE), FILE);
    Map<String, YamlNode> told =
        root instanceof YamlNode.Mapping mapping ? mapping.entries() : Map.of();
    List<FindingRule> rules = new ArrayList<>();
    for (FindingKind kind : FindingKind.values()) {
      rules.add(rule(kind, told.get(kind.name())));
    }
    return List.copyOf(rules);
  }

  private static FindingRule rule(FindingKind kind, @Nullable YamlNode node) {
    YamlNode told = node == null ? new YamlNode.Scalar(0, "") : node;
    Fields fields =
        Fields.of(told, kind.name(), FindingRule::refuse)
            .orElseThrow(() -> new IllegalStateException(kind + " is not in " + FILE));
    fields.onlyThese(Set.of("en", "operator", "remedy", "detail", "text"));
    String detail = fields.text("detail");
    return new FindingRule(
        kind,
        kind.severity(),
        kind.message(detail == null ? "" : detail),
        kind.remedy(),
        fields.text("operator"),
        String.valueOf(fields.required("en")),
        String.valueOf(fields.required("remedy")),
        fields.text("text"));
  }

  private static void refuse(int line, String reason) {
    throw new IllegalStateException(FILE + " line " + line + ": " + reason);
  }

  /** All rules as a page in Markdown. */
  public static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Findings

            Every kind of finding, made from the code (`FindingKind`, `finding/kinds.yaml`); a test
            holds this page against it. The same stands in each release (`dict_finding`) and in
            `camket findings --kinds`. ERROR: the row, table or file waits in quarantine and is tried
            again when layouts, words or registry change. WARN: it is published, somebody should
            look. INFO: worth knowing.
            """);
    all().forEach(rule -> page.append(rule.section()));
    return page.toString();
  }

  private String section() {
    return String.format(
        Locale.ROOT,
        "%n## %s (%s)%n%s%n%n- vi: %s *%s*%n%s- Remedy: %s%n%s",
        kind,
        severity,
        meaningEn,
        meaningVi,
        remedyVi,
        operatorVi == null ? "" : "- Người vận hành: *" + operatorVi + "*\n",
        remedyEn,
        example == null ? "" : "- In the cell, for example: `" + example + "`\n");
  }
}
