package vn.camket.dashboards.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Waiting until windows no longer move: lines of a chart grow for a second. */
final class Stillness {
  /** Charts are drawn anew up to half a second after a window has changed. */
  private static final Duration STILL = Duration.ofMillis(800);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int BETWEEN_MILLIS = 250;

  /** Where the last chart in sight ends, in pixels from the top; 0 without charts. */
  private static final String END =
      "() => Math.max(0, ...[...document.querySelectorAll('[data-test=\"chart-grid-component\"]')]"
          + ".filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().bottom))";

  private static final int MARGIN = 24;

  private Stillness() {}

  /** The height of what a window shows; its own where it shows no charts. */
  static double height(Page page) {
    double end = ((Number) page.evaluate(END)).doubleValue();
    return end > 0 ? end + MARGIN : page.viewportSize().height;
  }

  /** Waits for all of them at once. */
  static void of(List<Page> pages) {
    long begin = System.nanoTime();
    long since = begin;
    List<Page.ScreenshotOptions> quick = pages.stream().map(Stillness::quick).toList();
    List<byte[]> last = pictures(pages, quick);
    while (System.nanoTime() - since < STILL.toNanos()) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new AssertionError("the page moves for more than " + PATIENCE);
      }
      pages.get(0).waitForTimeout(BETWEEN_MILLIS);
      List<byte[]> now = pictures(pages, quick);
      if (!same(last, now)) {
        last = now;
        since = System.nanoTime();
      }
    }
  }

  /** Quick to make; equal pages give equal bytes in this form too. */
  private static Page.ScreenshotOptions quick(Page page) {
    double height = Math.min(height(page), page.viewportSize().height);
    return new Page.ScreenshotOptions()
        .setType(ScreenshotType.JPEG)
        .setQuality(30)
        .setClip(0, 0, page.viewportSize().width, height);
  }

  private static List<byte[]> pictures(List<Page> pages, List<Page.ScreenshotOptions> how) {
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      pictures.add(pages.get(i).screenshot(how.get(i)));
    }
    return pictures;
  }

  private static boolean same(List<byte[]> some, List<byte[]> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!Arrays.equals(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
