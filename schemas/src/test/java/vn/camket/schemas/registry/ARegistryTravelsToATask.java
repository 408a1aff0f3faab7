package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registry and matcher are serialized to tasks, and are the same there. */
class ARegistryTravelsToATask {
  private final Path dir;

  ARegistryTravelsToATask(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void theRegistryIsTheSame() throws Exception {
    Registry registry = RegistryFolder.quangTri(dir).load();

    Registry arrived = (Registry) travelled(registry);

    assertThat(arrived.versions()).isEqualTo(registry.versions());
    assertThat(arrived.parents()).isEqualTo(registry.parents());
    assertThat(arrived.names()).isEqualTo(registry.names());
    assertThat(arrived.unitOfSender("syt")).contains("u-04");
    assertThat(arrived.fingerprint()).isEqualTo(registry.fingerprint());
  }

  @Test
  void theMatcherAnswersTheSame() throws Exception {
    var matcher = new UnitMatcher(RegistryFolder.quangTri(dir).load());
    LocalDate from = LocalDate.of(2020, 1, 1);
    LocalDate to = LocalDate.of(2021, 1, 1);
    UnitMatch before = matcher.match("Sở Y tế tỉnh Quảng Trị", from, to, null);

    UnitMatcher arrived = (UnitMatcher) travelled(matcher);

    assertThat(arrived.match("Sở Y tế tỉnh Quảng Trị", from, to, null))
        .isEqualTo(before)
        .isEqualTo(new UnitMatch.Found("u-04"));
  }

  private static Object travelled(Object value) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
