package vn.camket.schemas.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A registry folder as a province keeps it, small. */
final class RegistryFolder {
  static final String UNITS_HEADER =
      "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,"
          + "legal_document,evidence,source,recorded_at\n";
  static final String PARENTS_HEADER = "unit_id,tree,parent_unit_id,valid_from,valid_to\n";
  static final String NAMES_HEADER = "unit_id,name,valid_from,valid_to\n";
  static final String EVENTS_HEADER =
      "event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,"
          + "legal_document,legal_date,observed_date,evidence,source,recorded_at\n";
  static final String SENDERS_HEADER = "sender,unit_id\n";

  private final Path dir;

  RegistryFolder(Path dir) {
    this.dir = dir;
    units("");
    parents("");
    names("");
    senders("");
  }

  /** Quảng Trị with two districts, their communes of one name, and a department. */
  static RegistryFolder quangTri(Path dir) {
    return new RegistryFolder(dir)
        .units(
            """
            u-01,2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy Quảng Trị,Quảng Trị,45,,RECONSTRUCTED,,
            u-02,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy Cam Lộ,Cam Lộ,468,,RECONSTRUCTED,,
            u-03,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy Hải Lăng,Hải Lăng,,,RECONSTRUCTED,,
            u-04,2000-01-01,,SO,NHA_NUOC,TINH,Sở Y tế,Sở Y tế,,,RECONSTRUCTED,,
            u-05,2000-01-01,,UBND,NHA_NUOC,TINH,UBND tỉnh Quảng Trị,UBND tỉnh,,,RECONSTRUCTED,,
            u-06,2000-01-01,2025-07-01,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Tân An,Tân An,,,RECONSTRUCTED,,
            u-07,2000-01-01,2025-07-01,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Tân An,Tân An,,,RECONSTRUCTED,,
            u-08,2025-07-01,,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Cam Lộ,Cam Lộ,19597,1680/NQ-UBTVQH15,NAMED_SOURCE,NSO,2025-07-03T08:00:00
            """)
        .parents(
            """
            u-02,PARTY,u-01,2000-01-01,2025-07-01
            u-03,PARTY,u-01,2000-01-01,2025-07-01
            u-04,STATE,u-05,2000-01-01,
            u-05,PARTY,u-01,2000-01-01,
            u-06,PARTY,u-02,2000-01-01,2025-07-01
            u-07,PARTY,u-03,2000-01-01,2025-07-01
            u-08,PARTY,u-01,2025-07-01,
            """)
        .names("u-02,HU Cam Lộ,,\nu-04,Sở Y tế và Dân số,2015-01-01,2018-01-01\n")
        .senders("syt,u-04\nHU-CamLo,u-02\n");
  }

  RegistryFolder units(String lines) {
    return write("units.csv", UNITS_HEADER + lines);
  }

  RegistryFolder parents(String lines) {
    return write("parents.csv", PARENTS_HEADER + lines);
  }

  RegistryFolder names(String lines) {
    return write("names.csv", NAMES_HEADER + lines);
  }

  RegistryFolder events(String lines) {
    return write("events.csv", EVENTS_HEADER + lines);
  }

  RegistryFolder senders(String lines) {
    return write("senders.csv", SENDERS_HEADER + lines);
  }

  RegistryFolder write(String file, String content) {
    try {
      Files.writeString(dir.resolve(file), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RegistryFolder append(String file, String lines) {
    try {
      return write(file, Files.readString(dir.resolve(file)) + lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Registry load() {
    return Registry.load(dir);
  }
}
