package vn.camket.jobs.units;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV table by its headings, in any order; columns that nobody asks for are ignored. */
final class SourceTable {
  private final SourceFile file;
  private final List<String> required;
  private final SourceProblems problems;

  SourceTable(SourceFile file, List<String> required, SourceProblems problems) {
    this.file = file;
    this.required = required;
    this.problems = problems;
  }

  List<SourceRow> read() {
    List<SourceRow> rows = new ArrayList<>();
    try (Reader text = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder());
        CsvReader<CsvRecord> csv = reader(text)) {
      Map<String, Integer> columns = new HashMap<>();
      for (CsvRecord row : csv) {
        if (!columns.isEmpty()) {
          int line = Math.toIntExact(row.getStartingLineNumber());
          rows.add(new SourceRow(line, columns, row.getFields()));
        } else if (!heading(row.getFields(), columns)) {
          return List.of();
        }
      }
    } catch (IOException | CsvParseException e) {
      problems.add(file.name(), 0, "cannot be read as CSV in UTF-8: " + e.getMessage());
    }
    if (rows.isEmpty()) {
      problems.add(file.name(), 0, "holds no line below its headings");
    }
    return rows;
  }

  private static CsvReader<CsvRecord> reader(Reader text) {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private boolean heading(List<String> fields, Map<String, Integer> columns) {
    for (int i = 0; i < fields.size(); i++) {
      columns.putIfAbsent(fields.get(i).replace("\uFEFF", "").strip(), i);
    }
    List<String> missing = required.stream().filter(c -> !columns.containsKey(c)).toList();
    if (!missing.isEmpty()) {
      problems.add(file.name(), 1, "has no column " + String.join(", ", missing));
    }
    return missing.isEmpty();
  }
}
