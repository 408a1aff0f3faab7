package vn.camket.pipeline.mart;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A mart opened for anyone's SQL: read only, cut off from files and network, settings locked. It
 * spills nothing to disk, for what lies beside a mart is a release and never changes.
 */
public final class LockedMart {
  private LockedMart() {}

  /**
   * Opens a mart.
   *
   * @throws MartException when the file is missing or is no mart of this DuckDB version
   */
  public static Connection open(Path mart) {
    try {
      return DriverManager.getConnection("jdbc:duckdb:" + mart.toAbsolutePath(), lock());
    } catch (SQLException e) {
      throw new MartException(mart + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private static Properties lock() {
    Properties settings = new Properties();
    settings.setProperty("access_mode", "read_only");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("temp_directory", "");
    settings.setProperty("lock_configuration", "true");
    return settings;
  }
}
