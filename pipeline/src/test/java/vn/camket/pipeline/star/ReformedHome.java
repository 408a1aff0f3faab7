package vn.camket.pipeline.star;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import vn.camket.pipeline.TestSession;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.freeze.FreezeJob;
import vn.camket.pipeline.landing.Arrival;
import vn.camket.pipeline.landing.ArrivalLedger;
import vn.camket.pipeline.landing.IngestJob;
import vn.camket.pipeline.landing.IngestRequest;
import vn.camket.pipeline.landing.RawStore;
import vn.camket.pipeline.normalise.Reference;
import vn.camket.pipeline.obligation.ObligationJob;
import vn.camket.pipeline.obligation.ObligationRules;
import vn.camket.pipeline.publish.PublishRequest;
import vn.camket.pipeline.publish.Publisher;
import vn.camket.pipeline.storage.LocalStorage;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.obligation.Obligations;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.vocabulary.SecrecyWords;
import vn.camket.schemas.vocabulary.StatusAliases;
import vn.camket.schemas.vocabulary.TableWords;
import vn.camket.schemas.vocabulary.Themes;

/**
 * The home of a province whose committee sends two lists a year, of what its communes signed and of
 * what became of it; taken in, built, audited and published by the jobs of a run.
 */
final class ReformedHome {
  /** Items of a unit at the end of a year. */
  record Figure(String unit, int year, int done, int open) {}

  private static final String SCHEMES =
      """
      schemes:
        - scheme_id: CK
          name_vi: Cam kết
          name_en: Commitments
          kind: RESPONSIBILITY_COMMITMENT
          counterparty_unit_id: u1
          signatory_kinds: [DANG_UY_XA]
          opens: 2020-01-01
          regime: PARTY_CALENDAR
          signing: {by: SIGNED_REGISTRATION}
          stages:
            - {stage: SELF, due_days_after_cutoff: 0}
          freeze_days_after_cutoff: 60
          precedence: [COMPILED]
          similarity_threshold: 1.0
          shrink_warn_pct: 30
      """;

  private final Path root;
  private final LocalStorage storage;

  ReformedHome(Path root) {
    this.root = root;
    this.storage = new LocalStorage(root);
  }

  /** Lists of the last day of each year: signed at eight, evaluated at nine. */
  void receive(List<Figure> figures) throws IOException {
    Map<Integer, List<Figure>> byYear = new HashMap<>();
    figures.forEach(f -> byYear.computeIfAbsent(f.year(), y -> new ArrayList<>()).add(f));
    StringBuilder received = new StringBuilder("path,sender,received_at\n");
    for (Map.Entry<Integer, List<Figure>> year : byYear.entrySet()) {
      boolean isNew = year.getKey() >= 2024;
      put(
          year.getKey() + "/dang-ky.csv",
          "TỔNG HỢP NỘI DUNG CAM KẾT NĂM "
              + year.getKey()
              + "\n"
              + (isNew
                  ? "STT,Đơn vị chủ trì,Mã cam kết,Nội dung nhiệm vụ,Thời hạn hoàn thành\n"
                  : "STT,Đơn vị,Mã số,Nội dung cam kết,Thời hạn hoàn thành\n"),
          year.getValue(),
          "31/12/" + year.getKey(),
          "31/12/" + year.getKey());
      put(
          year.getKey() + "/danh-gia.csv",
          "TỔNG HỢP KẾT QUẢ THỰC HIỆN CAM KẾT NĂM "
              + year.getKey()
              + "\nTự đánh giá\n"
              + (isNew
                  ? "STT,Đơn vị chủ trì,Mã cam kết,Nội dung nhiệm vụ,Kết luận\n"
                  : "STT,Đơn vị,Mã số,Nội dung cam kết,Đánh giá\n"),
          year.getValue(),
          "Hoàn thành",
          "Không hoàn thành");
      received.append(line(year.getKey(), "dang-ky", 8)).append(line(year.getKey(), "danh-gia", 9));
    }
    Files.writeString(root.resolve("inbox/_received.csv"), received);
  }

  private static String line(int year, String file, int hour) {
    return "tinh-uy/%d/%s.csv,tinh-uy,%d-12-31T%02d:00:00\n".formatted(year, file, year, hour);
  }

  private void put(String file, String head, List<Figure> figures, String ofDone, String ofOpen)
      throws IOException {
    StringBuilder rows = new StringBuilder(head);
    for (Figure f : figures) {
      for (int i = 1; i <= f.done() + f.open(); i++) {
        String code = f.unit() + "-" + f.year() + "-" + i;
        rows.append(
            "%d,Đảng ủy xã %s,%s,Nội dung %s,%s\n"
                .formatted(i, f.unit(), code, code, i <= f.done() ? ofDone : ofOpen));
      }
    }
    Path target = root.resolve("inbox/tinh-uy").resolve(file);
    Files.createDirectories(target.resolveSibling(""));
    Files.writeString(target, rows);
  }

  /** Lands, normalises, builds the star, makes and audits the mart, publishes; gives the mart. */
  Path published(Registry registry, LocalDate asOf) throws IOException {
    Path schemes = Files.writeString(root.resolve("schemes.yaml"), SCHEMES);
    Reference reference =
        Reference.of(
            registry,
            SchemeCatalog.load(schemes),
            LayoutCatalog.load(null),
            TableWords.load(null),
            StatusAliases.load(null),
            Themes.load(null));
    SparkSession spark = TestSession.spark();
    new IngestJob(spark, storage, new SecrecyMark(SecrecyWords.load(null)))
        .execute(IngestRequest.sample(Instant.parse("2027-01-05T01:00:00Z"), asOf));
    List<Arrival> arrivals = new ArrivalLedger(storage).read();
    RawStore raw = new RawStore(storage);
    String staging = "releases/.staging-1/star";
    new StarJob(spark)
        .execute(
            new StarRequest(
                raw.rows(spark, raw.batches()),
                arrivals,
                List.of(),
                raw.contents(),
                reference,
                asOf,
                storage.uri(staging)));
    new ObligationJob(spark)
        .execute(
            new ObligationRules(registry, reference.schemes(), Obligations.of(List.of())),
            asOf,
            storage.uri(staging));
    new FreezeJob(storage).execute(staging, asOf);
    String release =
        new Publisher(storage)
            .publish(
                new PublishRequest(
                    staging,
                    asOf,
                    asOf.atTime(8, 0),
                    false,
                    "f",
                    "Tỉnh Thử",
                    true,
                    arrivals.size()))
            .manifest()
            .releaseId();
    return root.resolve("releases").resolve(release).resolve("mart.duckdb");
  }
}
