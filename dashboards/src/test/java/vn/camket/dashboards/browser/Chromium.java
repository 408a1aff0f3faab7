package vn.camket.dashboards.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of the machine, without a window: one for the whole test run. */
public final class Chromium {
  private static final class Holder {
    static final Browser BROWSER = start();
  }

  private Chromium() {}

  /** Started. It ends with this Java. */
  public static Browser get() {
    return Holder.BROWSER;
  }

  private static Browser start() {
    Playwright driver =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return driver
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program())
                .setArgs(
                    List.of(
                        // Chromium refuses its own sandbox to root.
                        "--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none")));
  }

  private static Path program() {
    Path program = Path.of(System.getenv().getOrDefault("CHROMIUM_FOR_TESTS", "/usr/bin/chromium"));
    if (!Files.isExecutable(program)) {
      throw new IllegalStateException(
          program + " is missing; './camket test dashboards' installs it, or names the command");
    }
    return program;
  }
}
