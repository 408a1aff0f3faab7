package vn.camket.pipeline.extract;

/**
 * Looks for {@code r="ABCD…"} in the bytes of a sheet: more than three letters name a column that
 * no spreadsheet has, and the reader would allocate a row that wide.
 */
final class CellAddressGuard {
  private static final int LETTERS = 3;

  private enum State {
    ELSEWHERE,
    SPACE,
    NAME,
    EQUALS,
    VALUE
  }

  private State state = State.ELSEWHERE;
  private int letters;

  /** Whether the next {@code count} bytes are harmless. */
  boolean accepts(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (!accepts(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean accepts(byte b) {
    if (state == State.VALUE && isLetter(b)) {
      letters++;
      return letters <= LETTERS;
    }
    state = after(b);
    letters = 0;
    return true;
  }

  private State after(byte b) {
    if (b == ' ' || b == '\n' || b == '\t' || b == '\r') {
      return state == State.NAME || state == State.EQUALS ? state : State.SPACE;
    }
    return switch (state) {
      case SPACE -> b == 'r' ? State.NAME : State.ELSEWHERE;
      case NAME -> b == '=' ? State.EQUALS : State.ELSEWHERE;
      case EQUALS -> b == '"' || b == '\'' ? State.VALUE : State.ELSEWHERE;
      default -> State.ELSEWHERE;
    };
  }

  private static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }
}
