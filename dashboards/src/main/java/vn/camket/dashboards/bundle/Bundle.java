package vn.camket.dashboards.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that is to stand in Superset.
 *
 * @param assets the assets, references before those that refer to them
 * @param access who may see which dataset, by its uuid; a dataset that is not named has {@link
 *     DatasetAccess#OF_PROVINCE}
 */
public record Bundle(List<Asset> assets, Map<UUID, DatasetAccess> access) {
  /** Checks that no identity and no path stands twice and that access is of datasets. */
  public Bundle {
    assets = List.copyOf(assets);
    access = Map.copyOf(access);
    Set<UUID> datasets = new HashSet<>();
    Set<Object> seen = new HashSet<>();
    for (Asset asset : assets) {
      if (!seen.add(asset.uuid()) || !seen.add(asset.path())) {
        throw new IllegalArgumentException(asset.path() + " or its uuid stands twice");
      }
      if (asset.kind() == AssetKind.DATASET) {
        datasets.add(asset.uuid());
      }
    }
    if (!datasets.containsAll(access.keySet())) {
      throw new IllegalArgumentException("Access is stated of what is no dataset");
    }
  }

  /** The assets of one kind, in order. */
  public List<Asset> of(AssetKind kind) {
    return assets.stream().filter(a -> a.kind() == kind).toList();
  }

  /** Who may see a dataset. */
  public DatasetAccess accessTo(UUID dataset) {
    return access.getOrDefault(dataset, DatasetAccess.OF_PROVINCE);
  }
}
