package vn.camket.jobs.units;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and mappings of a few lines, and what the importer makes of them. */
final class SmallLists {
  private static final String HEADS = "effective_from,release,level,code,full_name,parent_code\n";
  private static final String MAPPING_HEADS =
      "provinceCode,isMergedProvince,districtCode,wardCode,isMergedWard,district,ward,"
          + "newProvinceCode,newWard,newWardCode\n";

  private final StringBuilder lists = new StringBuilder(HEADS);
  private @Nullable String mapping;
  private @Nullable String weights;

  /** A release with the province 45, the district 466, and what is given. */
  SmallLists release(String day, String... places) {
    List<String> all = new ArrayList<>(List.of("province,45,Tỉnh Quảng Trị,"));
    all.addAll(List.of(places));
    for (String place : all) {
      lists.append(day).append(",r").append(day).append(',').append(place).append('\n');
    }
    return this;
  }

  SmallLists text(String text) {
    lists.setLength(0);
    lists.append(text);
    return this;
  }

  SmallLists mapping(String... lines) {
    mapping = MAPPING_HEADS + String.join("\n", lines) + "\n";
    return this;
  }

  SmallLists mappingText(String text) {
    mapping = text;
    return this;
  }

  SmallLists weights(String... lines) {
    weights = "old_code,new_code,weight,weight_basis\n" + String.join("\n", lines) + "\n";
    return this;
  }

  ImportResult into(Path folder) {
    return new UnitImport(
            new ImportRequest(
                List.of(file("lists.csv", lists.toString())),
                mapping == null ? null : file("mapping.csv", mapping),
                LocalDate.of(2025, 7, 1),
                List.of("all"),
                null,
                Map.of(),
                weights == null ? null : file("weights.csv", weights),
                "lists",
                "mapping",
                null,
                folder))
        .run();
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(
        name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Some columns of a file's lines, '|' between them, without the province and its district. */
  static List<String> lines(Path folder, String file, int... columns) {
    try {
      List<String> chosen = new ArrayList<>();
      for (String line : Files.readAllLines(folder.resolve(file)).stream().skip(1).toList()) {
        String[] fields = line.split(",", -1);
        List<String> kept = new ArrayList<>();
        for (int column : columns) {
          kept.add(fields[column]);
        }
        chosen.add(String.join("|", kept));
      }
      return chosen;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
