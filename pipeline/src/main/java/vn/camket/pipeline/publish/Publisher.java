package vn.camket.pipeline.publish;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.mart.MartBuilder;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.Source;
import vn.camket.pipeline.mart.SqlText;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/**
 * Publishes a staged star: mart, audit, manifest last, then one switch (design §3.7). Whatever
 * stops it before the switch leaves readers with the release they have.
 */
public final class Publisher {
  private static final Table RELEASE = Star.table("dim_release");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Storage storage;
  private final ReleaseStore releases;

  /**
   * @param storage files of the home
   */
  public Publisher(Storage storage) {
    this.storage = storage;
    this.releases = new ReleaseStore(storage);
  }

  /** Content of a staged star, to compare with {@link Manifest#contentHash()} before publishing. */
  public String contentHash(String stagedStar) {
    return ContentHash.ofContent(storage.local(stagedStar)).total();
  }

  /**
   * Publishes.
   *
   * @throws AuditFailedException when a check does not hold; nothing is published
   * @throws ReleaseException when the same content was published in this very second
   * @throws vn.camket.pipeline.mart.MartException when the star does not fit its contracts
   */
  public Published publish(PublishRequest request) {
    ContentHash content = ContentHash.ofContent(storage.local(request.stagedStar()));
    String id = releaseId(request, content);
    describe(request, id);
    ContentHash star = withRelease(content, request);
    Carrier carrier = new Carrier(storage, releases.newest().orElse(null));
    List<Manifest.TableEntry> tables =
        star.tables().stream().map(t -> carrier.carry(request.stagedStar(), t)).toList();
    String duckdbVersion = mart(request, star);
    Manifest manifest = manifest(request, id, star, tables, duckdbVersion);
    return commit(request, manifest, carrier.damaged());
  }

  private String releaseId(PublishRequest request, ContentHash content) {
    String id = SECOND.format(request.publishedAt()) + "-" + content.total().substring(0, 6);
    if (storage.exists(ReleaseKeys.release(id))) {
      throw new ReleaseException(id + " exists already; nothing was published", null);
    }
    return id;
  }

  /** Writes dim_release, which names the release after its content. */
  private void describe(PublishRequest request, String id) {
    storage.delete(request.stagedStar() + "/" + RELEASE.name());
    Path star = storage.local(request.stagedStar());
    Source rows = Source.parquet(star, Star.table("fact_submission_row"));
    Path folder = star.resolve(RELEASE.name());
    folder.toFile().mkdirs();
    List<Object> values = new ArrayList<>();
    values.add(id);
    values.add(request.asOf().toString());
    values.add(request.publishedAt().toString());
    values.add(request.sample());
    values.add(request.homeName());
    values.add(request.arrivals());
    values.addAll(rows.parameters());
    String sql = SqlText.of(Publisher.class, "describe_release", Map.of("rows", rows.sql()));
    try (MartConnection db = MartConnection.inMemory()) {
      db.execute(sql, values.toArray());
      db.execute(
          SqlText.of(Publisher.class, "write_release"),
          folder.resolve("part-0.parquet").toString());
    }
  }

  private ContentHash withRelease(ContentHash content, PublishRequest request) {
    Path star = storage.local(request.stagedStar());
    Stream<TableHash> describing =
        Star.tables().stream()
            .filter(t -> !ContentHash.isContent(t))
            .map(t -> ContentHash.ofTable(star, t));
    return new ContentHash(Stream.concat(content.tables().stream(), describing).toList());
  }

  private String mart(PublishRequest request, ContentHash star) {
    Path mart = storage.local(request.staging() + "/mart.duckdb");
    DurableStep.MART_WRITE.run(
        () -> new MartBuilder().build(storage.local(request.stagedStar()), mart));
    Audit.require(mart, star);
    try (MartConnection db = MartConnection.reading(mart)) {
      return db.version();
    }
  }

  private Manifest manifest(
      PublishRequest request,
      String id,
      ContentHash star,
      List<Manifest.TableEntry> tables,
      String duckdbVersion) {
    return new Manifest(
        Manifest.SCHEMA_VERSION,
        id,
        releases.nextNumber(),
        request.asOf(),
        request.publishedAt(),
        request.side(),
        request.homeName(),
        request.sample() ? "SAMPLE" : "REAL",
        star.total(),
        request.fingerprint(),
        duckdbVersion,
        tables);
  }

  private Published commit(PublishRequest request, Manifest manifest, List<String> damaged) {
    boolean same = isContentOfCurrent(manifest);
    String staging = request.staging();
    DurableStep.MANIFEST_WRITE.run(
        () -> Json.write(storage, ReleaseKeys.manifest(staging), manifest));
    DurableStep.RELEASE_COMMIT.run(
        () -> storage.move(staging, ReleaseKeys.release(manifest.releaseId())));
    Published.Outcome outcome = outcome(request);
    if (outcome == Published.Outcome.SWITCHED) {
      releases.point(manifest.releaseId());
    }
    return new Published(manifest, outcome, same, carried(manifest), damaged);
  }

  private Published.Outcome outcome(PublishRequest request) {
    if (request.side()) {
      return Published.Outcome.SIDE;
    }
    return releases.pin().isPresent() ? Published.Outcome.PINNED : Published.Outcome.SWITCHED;
  }

  private boolean isContentOfCurrent(Manifest manifest) {
    Optional<Manifest> current = releases.current().map(releases::show);
    return current.filter(c -> c.contentHash().equals(manifest.contentHash())).isPresent();
  }

  private static int carried(Manifest manifest) {
    return (int)
        manifest.tables().stream()
            .flatMap(t -> t.partitions().stream())
            .filter(p -> p.carriedFrom() != null)
            .count();
  }
}
