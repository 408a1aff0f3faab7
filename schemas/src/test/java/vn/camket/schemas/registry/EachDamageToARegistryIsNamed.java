package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever the registry: sound, it is accepted; damaged, it is refused and the line is named. */
class EachDamageToARegistryIsNamed {

  private static final Path DIR = folder();

  /** One way to spoil a registry; says which line of which file must be named for it. */
  private enum Damage {
    EDGE_TO_AN_UNKNOWN_UNIT(
        (r, random) -> {
          int at = any(r.eventsOf("MERGE", ""), random);
          return event(r, at, field(r.events.get(at), 3, "nobody"));
        }),
    CLOSED_ON_ANOTHER_DAY(
        (r, random) -> {
          int at = any(r.eventsOf("CLOSE", ""), random);
          return event(r, at, field(r.events.get(at), 4, "2025-07-02"));
        }),
    RENAMED_WITHOUT_A_VERSION(
        (r, random) ->
            event(
                r,
                GeneratedRegistry.line(
                    "x", "RENAME", "p0", "", GeneratedRegistry.REFORM, ",,"))),
    WEIGHTS_BELOW_ONE(
        (r, random) -> {
          int at = any(r.eventsOf("SPLIT", "dân số"), random) / 2 * 2;
          int first = r.eventsOf("SPLIT", "," + unit(r.events.get(at)) + ",").get(0);
          r.events.set(first, field(r.events.get(first), 6, "0.0001"));
          return "events.csv " + GeneratedRegistry.lineOf(first);
        }),
    A_WEIGHT_MISSING(
        (r, random) -> {
          int at = any(r.eventsOf("SPLIT", "dân số"), random);
          return event(r, at, field(field(r.events.get(at), 6, ""), 7, ""));
        }),
    AN_EDGE_TWICE(
        (r, random) -> event(r, r.events.get(any(r.eventsOf("SPLIT", ""), random)))),
    CLOSED_BESIDE_AN_EDGE(
        (r, random) -> {
          String unit = unit(r.events.get(any(r.eventsOf("MERGE", ""), random)));
          return event(
              r, GeneratedRegistry.line("x", "CLOSE", unit, "", GeneratedRegistry.REFORM, ",,"));
        }),
    WHOLE_BESIDE_ANOTHER_EDGE(
        (r, random) -> {
          String unit = unit(r.events.get(any(r.eventsOf("MERGE", ""), random)));
          return event(
              r,
              GeneratedRegistry.line(
                  "x", "SPLIT", unit, "p0", GeneratedRegistry.REFORM, "PARTIAL,,"));
        }),
    ONE_EVENT_ON_TWO_DAYS(
        (r, random) -> {
          int at = any(r.eventsOf("REPARENT", ""), random);
          return event(r, at, field(r.events.get(at), 0, "e1"));
        }),
    A_CYCLE_OF_SUCCESSIONS(
        (r, random) -> {
          String line = r.events.get(any(r.eventsOf("MERGE", ""), random));
          event(
              r,
              GeneratedRegistry.line(
                  "x",
                  "MERGE",
                  line.split(",", -1)[3],
                  unit(line),
                  GeneratedRegistry.REFORM,
                  "WHOLE,,"));
          return "cycle of successions";
        }),
    A_VERSION_TWICE(
        (r, random) -> {
          r.units.add(any(r.units, random));
          return "units.csv " + GeneratedRegistry.lineOf(r.units.size() - 1);
        }),
    VERSIONS_AT_THE_SAME_TIME(
        (r, random) -> {
          List<String> old = r.units.stream().filter(u -> u.contains(",2017-01-01,")).toList();
          r.units.add(field(field(any(old, random), 1, "2017-01-01"), 2, "2017-01-02"));
          return "units.csv " + GeneratedRegistry.lineOf(r.units.size() - 1);
        }),
    A_CYCLE_OF_PARENTS(
        (r, random) -> {
          r.parents.add("p0,PARTY,p0d0,2017-01-01,2025-07-01");
          return "cycle in the PARTY tree";
        });

    private final BiFunction<GeneratedRegistry, Random, String> spoil;

    Damage(BiFunction<GeneratedRegistry, Random, String> spoil) {
      this.spoil = spoil;
    }

    private static String event(GeneratedRegistry registry, String line) {
      registry.events.add(line);
      return "events.csv " + GeneratedRegistry.lineOf(registry.events.size() - 1);
    }

    private static String event(GeneratedRegistry registry, int at, String line) {
      registry.events.set(at, line);
      return "events.csv " + GeneratedRegistry.lineOf(at);
    }

    private static <T> T any(List<T> list, Random random) {
      return list.get(random.nextInt(list.size()));
    }

    private static String unit(String event) {
      return event.split(",", -1)[2];
    }

    private static String field(String line, int index, String value) {
      String[] fields = line.split(",", -1);
      fields[index] = value;
      return String.join(",", fields);
    }
  }

  @Property(tries = 60)
  void aSoundRegistryIsAccepted(@ForAll long seed) {
    GeneratedRegistry generated = registry(seed);
    Registry registry = generated.in(DIR).load();
    assertThat(registry.versions()).hasSameSizeAs(generated.units);
    assertThat(registry.events()).hasSameSizeAs(generated.events);
  }

  @Property(tries = 300)
  void aDamagedOneIsRefused(@ForAll Damage damage, @ForAll long seed) {
    GeneratedRegistry generated = registry(seed);
    String named = damage.spoil.apply(generated, new Random(seed));
    RegistryException refused =
        catchThrowableOfType(RegistryException.class, () -> generated.in(DIR).load());
    assertThat(refused).as(damage.name()).isNotNull();
    assertThat(refused.problems())
        .as(damage.name())
        .anyMatch(p -> (p.file() + " " + p.line()).equals(named) || p.reason().contains(named));
  }

  private static GeneratedRegistry registry(long seed) {
    Random random = new Random(seed);
    return new GeneratedRegistry(seed, 1, 1 + random.nextInt(3), 4 + random.nextInt(8));
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    for (String file :
        List.of("units.csv", "parents.csv", "names.csv", "events.csv", "senders.csv")) {
      Files.deleteIfExists(DIR.resolve(file));
    }
    Files.deleteIfExists(DIR);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("registry");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
