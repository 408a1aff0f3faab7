package vn.camket.dashboards.assets;

import java.nio.file.Path;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.bundle.DatabaseAddresses;

/** The dashboards that the product ships. */
final class Shipped {
  /** Tests run in the folder of their module. */
  static final Path SOURCES = Path.of("assets");

  private Shipped() {}

  static Bundle bundle() {
    return DashboardAssets.read(SOURCES)
        .bundle(new DatabaseAddresses("duckdb:///m", "duckdb:///o"));
  }
}
