package vn.camket.dashboards.assets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import vn.camket.dashboards.bundle.AssetKind;

/** Identities made of readable names (RFC 9562, version 5), the same at every deployment. */
final class Identity {
  private static final UUID NAMESPACE = UUID.fromString("6a0f6e0b-6c0e-5f0a-9a51-63616d6b6574");

  private Identity() {}

  static UUID of(AssetKind kind, String name) {
    byte[] hash = sha1().digest(bytes(kind.folder() + "/" + name));
    ByteBuffer half = ByteBuffer.wrap(hash);
    long high = (half.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
    long low = (half.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] bytes(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(16 + text.length)
        .putLong(NAMESPACE.getMostSignificantBits())
        .putLong(NAMESPACE.getLeastSignificantBits())
        .put(text)
        .array();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-1", e);
    }
  }
}
