package vn.camket.dashboards.assets;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.bundle.BundleSource;
import vn.camket.dashboards.bundle.DatabaseAddresses;

/**
 * Everything that the product has for Superset: dashboards and example queries.
 *
 * @param folder {@code dashboards/assets} of the installation
 */
public record ProductBundle(Path folder) implements BundleSource {
  @Override
  public Bundle bundle(DatabaseAddresses addresses) {
    Bundle dashboards = DashboardAssets.read(folder).bundle(addresses);
    return new Bundle(
        Stream.of(dashboards.assets(), ExampleQueries.read(folder.resolve("queries")))
            .flatMap(List::stream)
            .toList(),
        dashboards.access());
  }
}
