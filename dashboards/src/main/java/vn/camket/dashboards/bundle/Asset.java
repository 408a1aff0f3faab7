package vn.camket.dashboards.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * One object that is to stand in Superset.
 *
 * @param kind its kind
 * @param uuid its identity, the same at every deployment; equals {@code uuid} in the content. Of
 *     version 5 (made from a name): those that Superset makes for people are of version 4, which is
 *     how a deployment knows what it may delete
 * @param name how a message calls it
 * @param path where it lies in the bundle, without the root folder: {@code charts/x.yaml}, {@code
 *     datasets/mart/x.yaml}
 * @param content what the importer takes, in its format; references by uuid
 */
public record Asset(AssetKind kind, UUID uuid, String name, String path, ObjectNode content) {
  private static final int BY_NAME = 5;

  /** Checks that path and content fit kind and identity. */
  public Asset {
    if (!path.startsWith(kind.folder() + "/") || !path.endsWith(".yaml")) {
      throw new IllegalArgumentException(path + " is no path of a " + kind);
    }
    if (uuid.version() != BY_NAME) {
      throw new IllegalArgumentException(path + ": " + uuid + " is not made from a name");
    }
    if (!content.path("uuid").asText().equals(uuid.toString())) {
      throw new IllegalArgumentException(path + " states another uuid than " + uuid);
    }
  }
}
