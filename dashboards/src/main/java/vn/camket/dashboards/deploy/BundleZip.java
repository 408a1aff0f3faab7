package vn.camket.dashboards.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.superset.SupersetException;

/**
 * A bundle as Superset takes and gives it: one YAML file an asset. The same bundle, the same bytes.
 */
final class BundleZip {
  private static final String ROOT = "camket/";
  private static final String METADATA =
      "version: 1.0.0\ntype: assets\ntimestamp: '2026-01-01T00:00:00+00:00'\n";
  private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();

  private BundleZip() {}

  static byte[] write(Bundle bundle) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "metadata.yaml", METADATA.getBytes(StandardCharsets.UTF_8));
      for (Asset asset : bundle.assets()) {
        put(zip, asset.path(), YAML.writeValueAsBytes(asset.content()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A bundle in memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(ROOT + path);
    entry.setTimeLocal(STAMP);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** What Superset gave, by identity. */
  static Map<UUID, ObjectNode> read(byte[] zipped) {
    Map<UUID, ObjectNode> contents = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      while (zip.getNextEntry() != null) {
        JsonNode content = YAML.readTree(zip.readAllBytes());
        if (content instanceof ObjectNode object && object.hasNonNull("uuid")) {
          contents.put(UUID.fromString(object.path("uuid").asText()), object);
        }
      }
    } catch (IOException e) {
      throw new SupersetException("What Superset exported cannot be read", e);
    }
    return contents;
  }
}
