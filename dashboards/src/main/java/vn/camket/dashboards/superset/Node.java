package vn.camket.dashboards.superset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.camket.dashboards.bundle.DatabaseAddresses;

/**
 * The Superset of one home, through the program that runs it ({@code dashboards/runtime}).
 *
 * @param installation folder of the product
 * @param python a Python 3.11
 * @param home folder of the home
 */
public record Node(Path installation, String python, Path home) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * How a node is.
   *
   * @param isUp whether it answers
   * @param url address; empty when it is down
   * @param adminUser name of the admin
   * @param adminPasswordFile file that holds the admin's password
   * @param addresses how Superset must open the databases of the home
   */
  public record Status(
      boolean isUp,
      String url,
      String adminUser,
      Path adminPasswordFile,
      DatabaseAddresses addresses) {}

  /**
   * How it is now.
   *
   * @throws SupersetException when that cannot be told
   */
  public Status status() {
    JsonNode told = json(run("status"));
    JsonNode databases = told.path("databases");
    return new Status(
        told.path("state").asText().equals("UP"),
        told.path("url").asText(""),
        told.path("admin_user").asText(),
        Path.of(told.path("admin_password_file").asText()),
        new DatabaseAddresses(databases.path("mart").asText(), databases.path("ops").asText()));
  }

  /**
   * Logs in as the admin.
   *
   * @throws SupersetException when it is down, or its password was changed by hand
   */
  public Session admin() {
    Status status = status();
    if (!status.isUp()) {
      throw new SupersetException(
          "Superset of " + home + " is not running; start it by: camket up --home " + home, null);
    }
    return Session.login(status.url(), status.adminUser(), password(status.adminPasswordFile()));
  }

  /** Starts it on any free port and returns when it answers. */
  public void start() {
    run("up", "--port", "0", "--detach");
  }

  /** Stops it. */
  public void stop() {
    run("down");
  }

  private static String password(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new SupersetException(
          file + ": cannot be read; it must hold the password of Superset's admin", e);
    }
  }

  private String run(String command, String... options) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of(python, "-m", "camket_superset", command, "--home", home.toString()));
    line.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder
        .environment()
        .put("PYTHONPATH", installation.resolve("dashboards").resolve("runtime").toString());
    try {
      return output(command, builder);
    } catch (IOException e) {
      throw new SupersetException(python + " cannot be started; Superset needs Python 3.11", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SupersetException("Interrupted while Superset was asked", e);
    }
  }

  /** Through files: what is started in the background would keep a pipe open. */
  private static String output(String command, ProcessBuilder builder)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("camket-superset", ".out");
    Path err = Files.createTempFile("camket-superset", ".err");
    try {
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      int code = builder.start().waitFor();
      if (code != 0) {
        throw new SupersetException(
            "Superset's '" + command + "' ended with " + code + ": " + Files.readString(err), null);
      }
      return Files.readString(out, StandardCharsets.UTF_8);
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new SupersetException("Superset's status is no JSON: " + text, e);
    }
  }
}
