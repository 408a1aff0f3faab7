package vn.camket.pipeline.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Durable identifiers of items: a function of signatory, scheme-year and the text under which the
 * item first became known, so that a rebuild from landing gives the same ones.
 */
final class ItemIds {
  private static final int BYTES = 9;

  private final String prefix;
  private final Map<String, Integer> minted = new HashMap<>();

  ItemIds(YearRules rules) {
    this.prefix = rules.schemeId() + '\n' + rules.unitId() + '\n' + rules.year() + '\n';
  }

  String mint(String textKey) {
    int nth = minted.merge(textKey, 1, Integer::sum);
    byte[] digest =
        sha256().digest((prefix + textKey + '\n' + nth).getBytes(StandardCharsets.UTF_8));
    return "i" + HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
