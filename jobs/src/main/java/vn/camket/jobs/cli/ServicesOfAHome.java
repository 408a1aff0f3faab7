package vn.camket.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.home.Home;

/**
 * What the services of a home left word of: Superset in {@code superset/node.json}, the clock in
 * {@code schedule/HOST/service.json}, the last refresh of readers in {@code ops/refresh.json}. A
 * process that died leaves its word behind, so it is looked for.
 */
final class ServicesOfAHome {
  private static final JsonMapper JSON = new JsonMapper();

  private final Home home;

  ServicesOfAHome(Home home) {
    this.home = home;
  }

  List<Fact> facts() {
    return List.of(
        new Fact("superset", "Bảng theo dõi", running(home.root().resolve("superset/node.json"))),
        new Fact("scheduler", "Bộ lập lịch", scheduler()),
        new Fact("refresh_failed", "Bảng theo dõi chưa có bản công bố mới vì", refreshProblem()));
  }

  private @Nullable String scheduler() {
    Path schedule = home.root().resolve("schedule");
    if (!Files.isDirectory(schedule)) {
      return null;
    }
    try (Stream<Path> hosts = Files.list(schedule)) {
      return hosts
          .sorted()
          .map(h -> Optional.ofNullable(running(h.resolve("service.json"))))
          .flatMap(Optional::stream)
          .findFirst()
          .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable String running(Path file) {
    JsonNode said = read(file);
    if (said == null) {
      return null;
    }
    long pid = said.path("pid").asLong();
    return pid > 0 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
        ? "http://127.0.0.1:" + said.path("port").asInt() + " (tiến trình " + pid + ")"
        : null;
  }

  private @Nullable String refreshProblem() {
    JsonNode said = read(home.root().resolve("ops/refresh.json"));
    if (said == null || said.path("isOk").asBoolean(said.path("ok").asBoolean(true))) {
      return null;
    }
    return said.path("problems").path(0).asText("?") + " (xem logs/refresh.log)";
  }

  private static @Nullable JsonNode read(Path file) {
    try {
      return Files.isRegularFile(file) ? JSON.readTree(file.toFile()) : null;
    } catch (IOException e) {
      return null;
    }
  }
}
