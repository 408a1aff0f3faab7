package vn.camket.dashboards.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.reconcile.Change;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.superset.Session;

/** The assets of a bundle. The importer touches everything, so it is used only on a difference. */
final class ImportedAssets implements Part {
  private static final int SHOWN = 5;

  private final Session session;
  private final Bundle bundle;

  ImportedAssets(Session session, Bundle bundle) {
    this.session = session;
    this.bundle = bundle;
  }

  @Override
  public String name() {
    return "assets";
  }

  @Override
  public List<Change> plan() {
    Map<UUID, ObjectNode> found = BundleZip.read(session.download("/api/v1/assets/export/"));
    List<String> differing = new ArrayList<>();
    for (Asset asset : bundle.assets()) {
      ObjectNode content = found.get(asset.uuid());
      if (content == null) {
        differing.add(asset.path() + " is missing");
      } else {
        List<String> differences = Comparison.differences(asset.content(), content);
        if (!differences.isEmpty()) {
          differing.add(asset.path() + differences.get(0));
        }
      }
    }
    return differing.isEmpty() ? List.of() : List.of(new Change(told(differing), this::send));
  }

  private void send() {
    session.upload("/api/v1/assets/import/", "bundle", "camket.zip", BundleZip.write(bundle));
  }

  private String told(List<String> differing) {
    String shown = String.join("; ", differing.subList(0, Math.min(SHOWN, differing.size())));
    return "import of %d assets; %d differed: %s"
        .formatted(bundle.assets().size(), differing.size(), shown);
  }
}
