package vn.camket.schemas.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Equal values have one fingerprint, different values have different ones. */
class DifferentValuesNeverRunTogether {
  @Property
  void listsOfTexts(@ForAll List<String> a, @ForAll List<String> b) {
    assertThat(Fingerprint.of(a).equals(Fingerprint.of(b))).isEqualTo(a.equals(b));
  }

  @Test
  void bordersBetweenTextsCount() {
    assertThat(Fingerprint.of(List.of("ab", "c"))).isNotEqualTo(Fingerprint.of(List.of("a", "bc")));
    assertThat(Fingerprint.of(List.of(List.of("a"), List.of())))
        .isNotEqualTo(Fingerprint.of(List.of(List.of(), List.of("a"))));
    assertThat(Fingerprint.of(Arrays.asList("a", null)))
        .isNotEqualTo(Fingerprint.of(Arrays.asList("a", "")));
  }

  @Test
  void theOrderOfAMapIsNoContent() {
    var turned = new LinkedHashMap<String, Integer>();
    turned.put("b", 2);
    turned.put("a", 1);

    assertThat(Fingerprint.of(turned)).isEqualTo(Fingerprint.of(Map.of("a", 1, "b", 2)));
  }

  @Test
  void theOrderOfASetIsNoContent() {
    var turned = new LinkedHashSet<String>(List.of("b", "a"));

    assertThat(Fingerprint.of(turned)).isEqualTo(Fingerprint.of(new TreeSet<>(turned)));
    assertThat(Fingerprint.of(turned)).isNotEqualTo(Fingerprint.of(Set.of("b")));
  }

  @Test
  void theFormIsKept() {
    assertThat(Fingerprint.of(List.of("a"))).isEqualTo(Fingerprint.of(List.of("a"))).hasSize(64);
  }
}
