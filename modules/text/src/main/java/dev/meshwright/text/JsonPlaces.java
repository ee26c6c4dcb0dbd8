package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import dev.meshwright.text.TreePlace.Level;
import dev.meshwright.text.TreePlace.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds places in JSON, also where the text around them is half-typed: by its words alone.
public final class JsonPlaces {

  private static final int DEEPEST = 500;

  private final String text;
  private final int caret;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable Seen seen;
  private int at;
  private int lastEnd;
  private boolean behindSign;

  private JsonPlaces(String text, int caret) {
    this.text = text;
    this.caret = caret;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  private enum State {
    KEY,
    COLON,
    VALUE,
    AFTER
  }

  private static final class Frame {
    private final boolean list;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private State state;
    private String key = "";

    Frame(boolean list) {
      this.list = list;
      this.state = list ? State.VALUE : State.KEY;
    }
  }

  private record Around(Frame frame, String key) {}

  /// The place, before what follows it is known.
  private record Seen(
      List<Around> around,
      Spot spot,
      TextRange range,
      String typed,
      boolean quoted,
      boolean commaBefore,
      int end) {}

  /// Empty in comments, outside of all objects and lists, and where only a sign can stand.
  public static Optional<TreePlace> at(String text, int caret) {
    return new JsonPlaces(text, caret).find();
  }

  private Optional<TreePlace> find() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
        if (comment()) {
          return Optional.empty();
        }
      } else {
        gap(at);
        token(c);
        lastEnd = at;
        behindSign = "{[,:".indexOf(c) >= 0;
      }
      if (frames.size() > DEEPEST) {
        return Optional.empty();
      }
    }
    gap(text.length());
    return Optional.ofNullable(seen).map(this::place);
  }

  /// Whether the caret is in the comment.
  private boolean comment() {
    int start = at;
    boolean line = text.charAt(at + 1) == '/';
    int end = text.indexOf(line ? "\n" : "*/", at + 2);
    at = end < 0 ? text.length() : line ? end : end + 2;
    return seen == null && caret > start && (caret < at || (line && caret == at));
  }

  /// Between two words. Right behind a word that is whole, only a sign can stand.
  private void gap(int next) {
    Frame frame = frames.peek();
    boolean here = caret <= next && (caret > lastEnd || (caret == lastEnd && behindSign));
    if (seen == null && here && frame != null && frame.state != State.COLON) {
      boolean isKey = !frame.list && frame.state != State.VALUE;
      boolean after = frame.state == State.AFTER;
      seen = seen(frame, isKey ? Spot.KEY : Spot.VALUE, TextRange.at(caret), "", false, after);
    }
  }

  private Seen seen(
      Frame frame, Spot spot, TextRange range, String typed, boolean quoted, boolean commaBefore) {
    List<Around> around = new ArrayList<>();
    for (Iterator<Frame> each = frames.descendingIterator(); each.hasNext(); ) {
      Frame one = each.next();
      around.add(new Around(one, one == frame && spot == Spot.KEY ? "" : one.key));
    }
    return new Seen(around, spot, range, typed, quoted, commaBefore, range.end());
  }

  private void token(char c) {
    switch (c) {
      case '{', '[' -> open(c == '[');
      case '}', ']' -> close(c == ']');
      case ':' -> {
        at++;
        Frame frame = frames.peek();
        if (frame != null && !frame.list) {
          frame.state = State.VALUE;
        }
      }
      case ',' -> {
        at++;
        Frame frame = frames.peek();
        if (frame != null) {
          frame.state = frame.list ? State.VALUE : State.KEY;
        }
      }
      default -> word(c);
    }
  }

  private void open(boolean list) {
    at++;
    Frame outer = frames.peek();
    if (outer != null) {
      outer.state = State.AFTER;
    }
    frames.push(new Frame(list));
  }

  private void close(boolean list) {
    at++;
    if (frames.stream().anyMatch(frame -> frame.list == list)) {
      while (frames.pop().list != list) {
        // What is half-typed was never closed.
      }
    }
  }

  private void word(char c) {
    int start = at;
    boolean quoted = c == '"' || c == '\'';
    boolean closed = quoted ? string(c) : plain();
    TextRange range = new TextRange(start, at);
    String value = quoted ? text.substring(start + 1, closed ? at - 1 : at) : range.of(text);
    Frame frame = frames.peek();
    if (frame == null) {
      return;
    }
    boolean named = quoted && isColonNext();
    boolean isKey = !frame.list && (frame.state != State.VALUE || named);
    boolean inside = caret > start && ((quoted && closed) ? caret < at : caret <= at);
    if (inside && seen == null) {
      boolean after = frame.state == State.AFTER || frame.state == State.COLON;
      String typed = text.substring(Math.min(quoted ? start + 1 : start, caret), caret);
      seen = seen(frame, isKey ? Spot.KEY : Spot.VALUE, range, typed, quoted, after);
    } else if (isKey) {
      frame.keys.add(value);
    } else if (!frame.list) {
      frame.texts.putIfAbsent(frame.key, value);
    }
    if (isKey) {
      frame.key = value;
    }
    frame.state = isKey ? State.COLON : State.AFTER;
  }

  private boolean isColonNext() {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == ':';
  }

  /// Whether it is closed on its line.
  private boolean string(char quote) {
    int start = at++;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return true;
      }
      at += c == '\\' && at + 1 < text.length() ? 2 : 1;
    }
    at = Math.min(at, text.length());
    while (at > start + 1 && at > caret && " \t,]}".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return false;
  }

  private boolean plain() {
    at++;
    while (at < text.length()
        && "{}[]:,\"".indexOf(text.charAt(at)) < 0
        && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return true;
  }

  private TreePlace place(Seen found) {
    int next = found.end();
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    char follows = next < text.length() ? text.charAt(next) : '}';
    boolean named = found.spot() == Spot.KEY && follows == ':';
    boolean commaAfter = ",]}:".indexOf(follows) < 0;
    List<Level> levels =
        found.around().stream()
            .map(each ->
                new Level(each.frame().list, each.key(), each.frame().texts, each.frame().keys))
            .toList();
    return new TreePlace(
        levels,
        found.spot(),
        found.range(),
        found.typed(),
        found.quoted(),
        named,
        found.commaBefore(),
        commaAfter);
  }
}
