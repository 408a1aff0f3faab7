package vn.camket.jobs.units;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param snapshots lists of administrative units, at least one
 * @param mapping mapping of old communes onto new ones; null when there is none
 * @param mappingDay day of the mapping
 * @param provinces codes of provinces in the latest release, or "all"
 * @param opening first day of the units of the first release; null = its own day
 * @param continued new codes by the code of the province whose committee goes on as theirs though
 *     it was merged
 * @param weights declared shares of split communes; null when there are none
 * @param listName what the lists are called in the column source
 * @param mappingName what the mapping is called there
 * @param recordedAt when the registry learns of what is added (Asia/Ho_Chi_Minh); null = on its
 *     legal date (meanings §2)
 * @param to folder of the registry
 */
public record ImportRequest(
    List<SourceFile> snapshots,
    @Nullable SourceFile mapping,
    LocalDate mappingDay,
    List<String> provinces,
    @Nullable LocalDate opening,
    Map<String, String> continued,
    @Nullable SourceFile weights,
    String listName,
    String mappingName,
    @Nullable LocalDateTime recordedAt,
    Path to) {}
