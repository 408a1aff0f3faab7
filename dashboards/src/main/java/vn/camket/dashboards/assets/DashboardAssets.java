package vn.camket.dashboards.assets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.bundle.DatabaseAddresses;
import vn.camket.dashboards.bundle.DatasetAccess;

/** The dashboards of the product, read from {@code dashboards/assets} and checked. */
public final class DashboardAssets {
  private final Sources sources;

  private DashboardAssets(Sources sources) {
    this.sources = sources;
  }

  /**
   * Reads and checks the sources.
   *
   * @param folder {@code dashboards/assets} of the installation
   * @throws AssetException when anything is wrong: all problems, with file and line
   */
  public static DashboardAssets read(Path folder) {
    List<AssetProblem> problems = new ArrayList<>();
    Sources sources = Sources.read(folder, problems);
    new SourceCheck(sources, problems).run();
    if (!problems.isEmpty()) {
      throw new AssetException(problems);
    }
    return new DashboardAssets(sources);
  }

  /**
   * What is to stand in Superset.
   *
   * @param addresses the databases of the home, as the runtime states them
   */
  public Bundle bundle(DatabaseAddresses addresses) {
    List<Asset> assets = new ArrayList<>();
    assets.add(database(ServedSource.MART, addresses.mart()));
    assets.add(database(ServedSource.OPS, addresses.ops()));
    sources.datasets().values().stream().map(DatasetWriter::write).forEach(assets::add);
    ChartWriter charts = new ChartWriter(sources);
    sources.charts().values().stream().map(charts::write).forEach(assets::add);
    sources.boards().stream().map(b -> new BoardWriter(sources, b).write()).forEach(assets::add);
    Map<UUID, DatasetAccess> access = new LinkedHashMap<>();
    sources
        .datasets()
        .values()
        .forEach(d -> access.put(DatasetWriter.uuid(d.name()), DatasetWriter.access(d)));
    return new Bundle(assets, access);
  }

  private static Asset database(ServedSource source, String address) {
    UUID uuid = Identity.of(AssetKind.DATABASE, source.key());
    ObjectNode content = Json.object();
    content.put("database_name", source.title());
    content.put("sqlalchemy_uri", address);
    content.putNull("cache_timeout");
    content.put("expose_in_sqllab", true);
    content.put("allow_run_async", false);
    content.put("allow_ctas", false);
    content.put("allow_cvas", false);
    content.put("allow_dml", false);
    content.put("allow_csv_upload", false);
    content.putObject("extra").put("allows_virtual_table_explore", true);
    content.put("uuid", uuid.toString());
    content.put("version", "1.0.0");
    String path = "databases/" + source.key() + ".yaml";
    return new Asset(AssetKind.DATABASE, uuid, source.title(), path, content);
  }
}
