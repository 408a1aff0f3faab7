package vn.camket.dashboards.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A text that stands in a drawing: charts are pictures, of which a page tells nothing.
 *
 * @param left its place in the window in pixels, like the others
 */
record DrawnText(String text, double left, double top, double right, double bottom) {
  /** Notes what is written into drawings, until they are wiped. */
  private static final String NOTE =
      """
      const notes = new WeakMap();
      const draw = CanvasRenderingContext2D.prototype;
      const {fillText, clearRect} = draw;
      draw.clearRect = function (...box) {
        notes.delete(this.canvas);
        return clearRect.apply(this, box);
      };
      draw.fillText = function (text, x, y, ...more) {
        const width = this.measureText(text).width, height = parseFloat(this.font.match(/([\\d.]+)px/)[1]);
        const left = x - ({center: width / 2, right: width, end: width}[this.textAlign] ?? 0);
        const top = y - ({middle: height / 2, bottom: height, alphabetic: height}[this.textBaseline] ?? 0);
        const {a, d, e, f} = this.getTransform();
        const all = notes.get(this.canvas) ?? notes.set(this.canvas, []).get(this.canvas);
        all.push({text: String(text), box: [a * left + e, d * top + f, a * (left + width) + e, d * (top + height) + f]});
        return fillText.call(this, text, x, y, ...more);
      };
      window.drawnTexts = place => [...place.querySelectorAll('canvas')].flatMap(canvas => {
        const at = canvas.getBoundingClientRect(), scale = canvas.width / at.width || 1;
        return (notes.get(canvas) ?? []).map(({text, box: [l, t, r, b]}) =>
            ({text, box: [at.x + l / scale, at.y + t / scale, at.x + r / scale, at.y + b / scale]}));
      });
      """;

  /** To be called before the page is opened. */
  static void noteIn(Page page) {
    page.addInitScript(NOTE);
  }

  /** What stands in the drawings of a place. */
  static List<DrawnText> in(Locator place) {
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> found =
        (List<Map<String, Object>>) place.evaluate("place => window.drawnTexts(place)");
    return found.stream().map(DrawnText::of).toList();
  }

  private static DrawnText of(Map<String, Object> found) {
    List<?> box = (List<?>) Objects.requireNonNull(found.get("box"));
    return new DrawnText(
        String.valueOf(found.get("text")), at(box, 0), at(box, 1), at(box, 2), at(box, 3));
  }

  private static double at(List<?> box, int i) {
    return ((Number) box.get(i)).doubleValue();
  }

  /** Whether a person would see one upon the other; letters end a little before their line does. */
  boolean liesOn(DrawnText other) {
    return left + 1 < other.right
        && other.left + 1 < right
        && top + 2 < other.bottom
        && other.top + 2 < bottom;
  }

  double middle() {
    return (left + right) / 2;
  }
}
