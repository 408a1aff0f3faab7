package vn.camket.jobs.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which kinds of file the units of a sample write. What they say is the same in all. */
public enum SampleFormat {
  /** As units do: mostly .xlsx, some .csv. */
  MIXED {
    @Override
    void write(Path file, Grid grid, Look look) throws IOException {
      of(look).write(file, grid, look);
    }
  },
  /** Excel workbooks. */
  XLSX {
    @Override
    void write(Path file, Grid grid, Look look) throws IOException {
      XlsxFile.write(file, grid, look);
    }
  },
  /** Excel workbooks of 97-2003. */
  XLS {
    @Override
    void write(Path file, Grid grid, Look look) throws IOException {
      XlsFile.write(file, grid, look);
    }
  },
  /** Text with commas. */
  CSV {
    @Override
    void write(Path file, Grid grid, Look look) throws IOException {
      CsvFile.write(file, grid, look);
    }
  },
  /** Arrays of objects, as other systems export. */
  JSON {
    @Override
    void write(Path file, Grid grid, Look look) throws IOException {
      JsonFile.write(file, grid, look);
    }
  },
  /** Word documents with tables. */
  DOCX {
    @Override
    void write(Path file, Grid grid, Look look) throws IOException {
      WordFile.write(file, grid, look);
    }
  };

  /** Writes one file. */
  abstract void write(Path file, Grid grid, Look look) throws IOException;

  /** The kind of one file: of a mixed sample, what its writer's habit is. */
  SampleFormat of(Look look) {
    return this != MIXED ? this : look.csv() ? CSV : XLSX;
  }

  /** As it is written on the command line, and as an extension. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a word on the command line. */
  public static Optional<SampleFormat> ofSlug(String slug) {
    return Arrays.stream(values()).filter(f -> f.slug().equals(slug)).findFirst();
  }
}
