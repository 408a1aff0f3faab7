package vn.camket.pipeline.mart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingRule;
import vn.camket.schemas.measure.Measure;
import vn.camket.schemas.measure.MeasureCatalog;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/** Writes the dictionary into a mart, as rows and as comments. */
final class DictionaryWriter {
  private final MartConnection db;
  private final Dictionary dictionary;
  private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
  private final StringBuilder comments = new StringBuilder();

  DictionaryWriter(MartConnection db, Dictionary dictionary) {
    this.db = db;
    this.dictionary = dictionary;
  }

  /** A column as the mart holds it. */
  private record Held(String name, String type) {}

  void write() {
    Star.tables().forEach(this::contract);
    dictionary.objects().forEach(this::object);
    List<Measure> measures = MeasureCatalog.shipped().measures();
    for (int i = 0; i < measures.size(); i++) {
      measure(i + 1, measures.get(i));
    }
    List<FindingRule> rules = FindingRule.all();
    for (int i = 0; i < rules.size(); i++) {
      finding(i + 1, rules.get(i));
    }
    rows.forEach(this::writeRows);
    db.executeAll(comments.toString());
  }

  private void contract(Table table) {
    String keys = String.join(", ", table.keys());
    table(table.name(), MartObject.Kind.TABLE, table.name(), table.grain(), keys);
    comment("table", table.name(), table.grain());
    for (int i = 0; i < table.columns().size(); i++) {
      Column c = table.columns().get(i);
      Held held = new Held(c.name(), DuckType.of(c.type()));
      column(table.name(), i + 1, held, c.nullable(), c.references(), c.labelVi(), c.doc());
      commentColumn(table.name(), c.name(), c.labelVi(), c.doc());
    }
  }

  private void object(MartObject object) {
    table(object.name(), object.kind(), object.labelVi(), object.grain(), null);
    comment(commentKind(object.kind()), object.name(), object.labelVi() + " — " + object.grain());
    List<Held> held = held(object);
    for (int i = 0; i < held.size(); i++) {
      Held c = held.get(i);
      Dictionary.Explained e = dictionary.explain(object, c.name());
      column(object.name(), i + 1, c, true, null, e.labelVi(), e.doc());
      if (object.kind() != MartObject.Kind.MACRO) {
        commentColumn(object.name(), c.name(), e.labelVi(), e.doc());
      }
    }
  }

  private List<Held> held(MartObject object) {
    String call = object.kind() == MartObject.Kind.MACRO ? "(date '2000-01-01')" : "";
    String source = SqlText.identifier(object.name()) + call;
    String sql = SqlText.of(MartBuilder.class, "describe_source", Map.of("source", source));
    return db.query(sql, r -> new Held(r.getString(1), r.getString(2)));
  }

  private void table(
      String name, MartObject.Kind kind, String labelVi, String grain, @Nullable String keys) {
    insert("dict_table", name, kind.name(), labelVi, grain, keys);
  }

  private void column(
      String table,
      int order,
      Held held,
      boolean nullable,
      @Nullable String references,
      String labelVi,
      String doc) {
    insert(
        "dict_column", table, held.name(), order, held.type(), nullable, references, labelVi, doc);
  }

  private void measure(int order, Measure m) {
    insert(
        "dict_measure",
        m.id(),
        order,
        m.labelVi(),
        m.labelEn(),
        m.definitionVi(),
        m.kind().name(),
        m.subject().name(),
        m.base(),
        m.numerator(),
        m.denominator(),
        m.format().name(),
        m.smallestN(),
        m.source());
  }

  private void finding(int order, FindingRule rule) {
    insert(
        "dict_finding",
        rule.kind().name(),
        order,
        rule.severity().name(),
        rule.meaningVi(),
        rule.meaningEn(),
        rule.remedyVi(),
        rule.operatorVi(),
        rule.remedyEn(),
        rule.example());
  }

  /** Rows are many and small: kept, then written in one go. */
  private void insert(String table, @Nullable Object... values) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
  }

  private void writeRows(String table, List<@Nullable Object[]> kept) {
    String marks = "(" + "?, ".repeat(kept.get(0).length - 1) + "?)";
    String all = String.join(",\n", Collections.nCopies(kept.size(), marks));
    db.execute(
        SqlText.of(MartBuilder.class, "insert_rows", Map.of("table", table, "values", all)),
        kept.stream().flatMap(Arrays::stream).toArray());
  }

  /** Comments take no parameters and are many: kept, then run in one go. */
  private void comment(String kind, String name, String text) {
    commentOn(kind, SqlText.identifier(name), text);
  }

  private void commentColumn(String table, String column, String labelVi, String doc) {
    String name = SqlText.identifier(table) + "." + SqlText.identifier(column);
    commentOn("column", name, labelVi + " — " + doc);
  }

  private void commentOn(String kind, String name, String text) {
    Map<String, String> values = Map.of("kind", kind, "name", name, "text", SqlText.literal(text));
    comments.append(SqlText.of(MartBuilder.class, "comment_on", values)).append(";\n");
  }

  private static String commentKind(MartObject.Kind kind) {
    return kind == MartObject.Kind.MACRO ? "macro table" : kind.name().toLowerCase(Locale.ROOT);
  }
}
