package vn.camket.dashboards.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.bundle.BundleSource;
import vn.camket.dashboards.bundle.DatabaseAddresses;
import vn.camket.dashboards.bundle.DatasetAccess;
import vn.camket.dashboards.bundle.Role;
import vn.camket.dashboards.bundle.RowScope;
import vn.camket.schemas.yaml.DataFile;

/** A small bundle, in the importer's own format. */
public final class BundleOfTests implements BundleSource {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
  private static final List<String> PATHS =
      List.of(
          "databases/mart.yaml",
          "queries/mart/items.yaml",
          "datasets/mart/rpt_items.yaml",
          "datasets/mart/rpt_totals.yaml",
          "datasets/mart/rpt_release.yaml",
          "charts/items.yaml",
          "charts/totals.yaml",
          "charts/release.yaml",
          "dashboards/board.yaml");

  private static final Set<Role> EVERYONE = Set.of(Role.values());

  @Override
  public Bundle bundle(DatabaseAddresses addresses) {
    List<Asset> assets = new ArrayList<>();
    PATHS.forEach(path -> assets.add(asset(path, addresses)));
    return new Bundle(
        assets,
        Map.of(
            uuid("datasets/mart/rpt_items.yaml"),
            new DatasetAccess(EVERYONE, new RowScope.OfUnit("unit_id")),
            uuid("datasets/mart/rpt_release.yaml"),
            new DatasetAccess(EVERYONE, new RowScope.Open())));
  }

  /** The identity of the asset at a path. */
  public static UUID uuid(String path) {
    UUID byMd5 = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    return new UUID(
        (byMd5.getMostSignificantBits() & ~0xF000L) | 0x5000L, byMd5.getLeastSignificantBits());
  }

  private static Asset asset(String path, DatabaseAddresses addresses) {
    String text = DataFile.shippedText(BundleOfTests.class, "/vn/camket/dashboards/bundle/" + path);
    String filled =
        REFERENCE
            .matcher(text)
            .replaceAll(
                match ->
                    switch (match.group(1)) {
                      case "uuid" -> uuid(path).toString();
                      case "mart" -> addresses.mart();
                      default -> uuid(match.group(1)).toString();
                    });
    AssetKind kind =
        List.of(AssetKind.values()).stream()
            .filter(k -> path.startsWith(k.folder() + "/"))
            .findFirst()
            .orElseThrow();
    try {
      return new Asset(kind, uuid(path), path, path, (ObjectNode) YAML.readTree(filled));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
