package vn.camket.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.camket.jobs.Camket;
import vn.camket.jobs.home.HomeSkeleton;

/**
 * A home of eight units: on 01/07/2025 the communes a (Cam Lộ) and b (Gio Linh) became n, c (Gio
 * Linh) became m, and both districts ended; what communes signed and did in 2024 and 2025 is a
 * handful of items in lists of the province.
 */
final class SmallReform {
  /** A sample's figures know of a file since it was received. */
  private static final String SAMPLE =
      """
      schema_version: 2
      kind: SAMPLE
      name: Tỉnh Thử
      province_unit_id: t
      sample_end: 2026-09-30
      seed: 1
      """;

  private SmallReform() {}

  /** Makes the home in an empty folder. */
  static void make(Path home) throws IOException {
    new HomeSkeleton(home, "Tỉnh Thử").make();
    registry(home);
    files(home);
    write(home, "home.yaml", SAMPLE);
  }

  /** {@code camket run}, which must end well. */
  static void run(Path home) {
    Province province = at(home);
    String[] run = {"run", "-q", "--home", home.toString()};
    if (Camket.run(run, province.terminal()) != 0) {
      throw new AssertionError(province.told());
    }
  }

  /** The home; its commands open their own session of Spark. */
  static Province at(Path home) {
    return Province.at(home, new SparkOfTheSuite());
  }

  private static void registry(Path home) throws IOException {
    write(
        home,
        "registry/units.csv",
        "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,"
            + "legal_document,evidence,source,recorded_at\n"
            + unit("t,2000-01-01,,TINH_UY,DANG,TINH", "Tỉnh ủy Thử", "Tỉnh ủy")
            + unit("h1,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN", "Huyện ủy Cam Lộ", "")
            + unit("h2,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN", "Huyện ủy Gio Linh", "")
            + unit("a,2000-01-01,2025-07-01,DANG_UY_XA,DIA_PHUONG,XA", "Đảng ủy xã An", "")
            + unit("b,2000-01-01,2025-07-01,DANG_UY_XA,DIA_PHUONG,XA", "Đảng ủy xã Bình", "")
            + unit("c,2000-01-01,2025-07-01,DANG_UY_XA,DIA_PHUONG,XA", "Đảng ủy xã Cường", "")
            + unit("n,2025-07-01,,DANG_UY_XA,DIA_PHUONG,XA", "Đảng ủy xã Ninh", "")
            + unit("m,2025-07-01,,DANG_UY_XA,DIA_PHUONG,XA", "Đảng ủy xã Mai", ""));
    write(
        home,
        "registry/parents.csv",
        """
        unit_id,tree,parent_unit_id,valid_from,valid_to
        h1,PARTY,t,2000-01-01,2025-07-01
        h2,PARTY,t,2000-01-01,2025-07-01
        a,PARTY,h1,2000-01-01,2025-07-01
        b,PARTY,h2,2000-01-01,2025-07-01
        c,PARTY,h2,2000-01-01,2025-07-01
        n,PARTY,t,2025-07-01,
        m,PARTY,t,2025-07-01,
        """);
    write(
        home,
        "registry/events.csv",
        """
        event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,legal_document,legal_date,observed_date,evidence,source,recorded_at
        e1,MERGE,a,n,2025-07-01,WHOLE,,,,,,NAMED_SOURCE,x,
        e1,MERGE,b,n,2025-07-01,WHOLE,,,,,,NAMED_SOURCE,x,
        e2,MERGE,c,m,2025-07-01,WHOLE,,,,,,NAMED_SOURCE,x,
        """);
    write(
        home,
        "registry/district_shares.csv",
        """
        unit_id,district_unit_id,share,basis,source,recorded_at
        n,h1,0.7,dân số,Niên giám thống kê 2024,2026-02-01
        n,h2,0.3,dân số,Niên giám thống kê 2024,2026-02-01
        """);
    write(home, "registry/senders.csv", "sender,unit_id\ntinh-uy,t\n");
    write(
        home,
        "registry/schemes.yaml",
        """
        schemes:
          - scheme_id: CK
            name_vi: Cam kết trách nhiệm
            name_en: Responsibility commitments
            kind: RESPONSIBILITY_COMMITMENT
            counterparty_unit_id: t
            signatory_kinds: [DANG_UY_XA]
            opens: 2017-01-01
            regime: PARTY_CALENDAR
            signing: {by: SIGNED_REGISTRATION}
            stages:
              - {stage: DECIDED, due_days_after_cutoff: 5}
            freeze_days_after_cutoff: 60
            precedence: [COMPILED]
            similarity_threshold: 0.95
            shrink_warn_pct: 30
        """);
  }

  private static String unit(String begin, String name, String shortName) {
    String plain = name.replaceAll("^(Huyện ủy|Đảng ủy xã) ", "");
    return begin
        + ","
        + name
        + ","
        + (shortName.isEmpty() ? plain : shortName)
        + ",,,NAMED_SOURCE,x,\n";
  }

  private static void files(Path home) throws IOException {
    signed(home, 2024, "An 4", "Bình 2", "Cường 2");
    decided(home, 2024, "An 4 1", "Bình 2 1", "Cường 2 1");
    signed(home, 2025, "Ninh 10", "Mai 3");
    decided(home, 2025, "Ninh 10 4", "Mai 3 1");
    write(
        home,
        "inbox/_received.csv",
        """
        path,sender,received_at
        tinh-uy/dang-ky-2024.csv,tinh-uy,2024-02-20T08:00:00
        tinh-uy/quyet-dinh-2024.csv,tinh-uy,2025-01-03T08:00:00
        tinh-uy/dang-ky-2025.csv,tinh-uy,2025-08-20T08:00:00
        tinh-uy/quyet-dinh-2025.csv,tinh-uy,2026-01-03T08:00:00
        """);
  }

  /** A compiled list; each unit as its name and how many items it signed. */
  private static void signed(Path home, int year, String... units) throws IOException {
    StringBuilder list =
        new StringBuilder("TỈNH ỦY THỬ\nTỔNG HỢP NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM " + year + "\n")
            .append(
                "STT,Đơn vị chủ trì,Mã cam kết,Nội dung nhiệm vụ,Lĩnh vực,Thời hạn hoàn thành,Ngày ký\n");
    for (String told : units) {
      List<String> unit = List.of(told.split(" ", -1));
      for (int i = 1; i <= Integer.parseInt(unit.get(1)); i++) {
        list.append(
            "%d,Đảng ủy xã %s,%s,Việc %d của xã %s,,31/12/%d,%s/%d\n"
                .formatted(
                    i,
                    unit.get(0),
                    code(unit.get(0), i),
                    i,
                    unit.get(0),
                    year,
                    year == 2024 ? "15/02" : "15/08",
                    year));
      }
    }
    write(home, "inbox/tinh-uy/dang-ky-" + year + ".csv", list.toString());
  }

  /** What was decided at the end of a year; each unit with its items and how many are done. */
  private static void decided(Path home, int year, String... units) throws IOException {
    StringBuilder list =
        new StringBuilder(
                "TỈNH ỦY THỬ\nTỔNG HỢP KẾT QUẢ THỰC HIỆN CAM KẾT NĂM "
                    + year
                    + "\n(Kèm theo Quyết định ngày 03/01/"
                    + (year + 1)
                    + ")\n")
            .append("STT,Đơn vị chủ trì,Mã cam kết,Nội dung nhiệm vụ,Kết luận\n");
    for (String told : units) {
      List<String> unit = List.of(told.split(" ", -1));
      for (int i = 1; i <= Integer.parseInt(unit.get(1)); i++) {
        list.append(
            "%d,Đảng ủy xã %s,%s,Việc %d của xã %s,%s\n"
                .formatted(
                    i,
                    unit.get(0),
                    code(unit.get(0), i),
                    i,
                    unit.get(0),
                    i <= Integer.parseInt(unit.get(2)) ? "Hoàn thành" : "Đang thực hiện"));
      }
    }
    write(home, "inbox/tinh-uy/quyet-dinh-" + year + ".csv", list.toString());
  }

  private static String code(String unit, int number) {
    return "CK-" + unit + "-" + number;
  }

  static void write(Path home, String file, String text) throws IOException {
    Path target = home.resolve(file);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Files.writeString(target, text);
  }
}
