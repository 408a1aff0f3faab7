package vn.camket.dashboards.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/**
 * Waiting until a window no longer moves: lines of a chart grow for a second. The page itself notes
 * what changes its picture: its elements, their styles and sizes, what is drawn into a canvas. That
 * costs nothing of the time that drawing takes, which comparing pictures would.
 */
final class Stillness {
  /** Charts are drawn anew up to half a second after a window has changed. */
  private static final int STILL_MILLIS = 800;

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int BETWEEN_MILLIS = 100;

  /** What a window must run before a page of it. */
  static final String NOTES =
      """
      (() => {
        let changed = performance.now();
        const note = () => { changed = performance.now(); };
        const context = CanvasRenderingContext2D.prototype;
        for (const name of
            ['fill', 'stroke', 'fillText', 'strokeText', 'fillRect', 'strokeRect', 'clearRect',
              'drawImage', 'putImageData']) {
          const draw = context[name];
          context[name] = function (...how) { note(); return draw.apply(this, how); };
        }
        const everything =
            {subtree: true, childList: true, attributes: true, characterData: true};
        new MutationObserver(note).observe(document, everything);
        for (const name of ['resize', 'scroll', 'load', 'transitionrun', 'animationstart']) {
          window.addEventListener(name, note, {capture: true, passive: true});
        }
        const moves = a => a.playState === 'running' && a.effect?.getTiming().iterations !== Infinity;
        window.stillSince = () => {
          if (document.readyState !== 'complete' || document.fonts.status !== 'loaded'
              || document.getAnimations().some(moves)) {
            note();
          }
          return performance.now() - changed;
        };
      })()
      """;

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

  /** Waits for a window. */
  static void of(Page page) {
    try {
      page.waitForFunction(
          "still => window.stillSince() > still",
          STILL_MILLIS,
          new Page.WaitForFunctionOptions()
              .setPollingInterval(BETWEEN_MILLIS)
              .setTimeout(PATIENCE_MILLIS));
    } catch (TimeoutError e) {
      throw new AssertionError("the page moves for more than " + PATIENCE_MILLIS + " ms", e);
    }
  }
}
