package vn.camket.jobs.units;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.camket.schemas.registry.Registry;

/** The files of a registry as text, so that what stands there already stays as it is. */
final class RegistryFolder {
  final RegistryTable units =
      new RegistryTable(
          "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,"
              + "legal_document,evidence,source,recorded_at");
  final RegistryTable parents =
      new RegistryTable("unit_id,tree,parent_unit_id,valid_from,valid_to");
  final RegistryTable names = new RegistryTable("unit_id,name,valid_from,valid_to");
  final RegistryTable events =
      new RegistryTable(
          "event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,"
              + "legal_document,legal_date,observed_date,evidence,source,recorded_at");
  final RegistryTable senders = new RegistryTable("sender,unit_id");

  private final Path dir;

  private RegistryFolder(Path dir) {
    this.dir = dir;
  }

  /**
   * The registry of a folder; empty where there is none.
   *
   * @throws vn.camket.schemas.registry.RegistryException when it has units and problems
   */
  static RegistryFolder read(Path dir) {
    RegistryFolder folder = new RegistryFolder(dir);
    folder.read("units.csv", folder.units);
    if (!folder.units.lines().isEmpty()) {
      Registry.load(dir);
    }
    folder.read("parents.csv", folder.parents);
    folder.read("names.csv", folder.names);
    folder.read("events.csv", folder.events);
    folder.read("senders.csv", folder.senders);
    return folder;
  }

  private void read(String name, RegistryTable table) {
    Path file = dir.resolve(name);
    if (!Files.exists(file)) {
      return;
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        table.add(
            table.heads().stream().map(head -> row.findField(head).orElse("").strip()).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  /** Writes all files; each replaces its older one whole. */
  void write() {
    try {
      Files.createDirectories(dir);
      write("units.csv", units);
      write("parents.csv", parents);
      write("names.csv", names);
      write("events.csv", events);
      write("senders.csv", senders);
    } catch (IOException e) {
      throw new UncheckedIOException(dir + ": the registry cannot be written", e);
    }
  }

  private void write(String name, RegistryTable table) throws IOException {
    Path file = dir.resolve(name);
    Path beside = dir.resolve(name + ".tmp");
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(beside)) {
      csv.writeRecord(table.heads());
      table.lines().forEach(line -> csv.writeRecord(line.values()));
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
