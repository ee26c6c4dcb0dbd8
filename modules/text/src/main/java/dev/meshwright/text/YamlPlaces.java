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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds places in YAML as people write it, in blocks, also where the text around them is
/// half-typed: by its lines and their indentation alone.
public final class YamlPlaces {

  private static final Pattern MEMBER =
      Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s:#\\-\\[{\"'&*!|>][^:#]*?)\\s*:(?=\\s|$)");
  private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*\\s*(#.*)?");

  private final String text;
  private final int caret;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable TreePlace found;

  /// How far the lines of a text that goes over several are indented; none when negative.
  private int below = -1;

  private YamlPlaces(String text, int caret) {
    this.text = text;
    this.caret = caret;
  }

  private static final class Frame {
    private final boolean list;
    private final int indent;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private String key = "";

    Frame(boolean list, int indent) {
      this.list = list;
      this.indent = indent;
    }
  }

  /// Empty in comments, in text that goes over several lines, and in what is written in brackets.
  public static Optional<TreePlace> at(String text, int caret) {
    YamlPlaces places = new YamlPlaces(text, caret);
    places.lines();
    return Optional.ofNullable(places.found);
  }

  private void lines() {
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int cut = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      line(start, cut);
      start = end + 1;
    }
  }

  private void line(int start, int end) {
    int first = start;
    while (first < end && text.charAt(first) == ' ') {
      first++;
    }
    boolean here = caret >= start && caret <= end;
    int indent = first - start;
    if (first == end) {
      if (here && (below < 0 || caret - start <= below)) {
        blank(caret - start);
      }
      return;
    }
    if (below >= 0 && indent > below) {
      return;
    }
    below = -1;
    char c = text.charAt(first);
    boolean apart = c == '#' || c == '%' || text.startsWith("---", first);
    if (!apart && !(here && caret < first)) {
      content(first, end, indent, here);
    } else if (here && caret < first) {
      content(first, end, indent, false);
    }
  }

  private void blank(int column) {
    close(column);
    Frame top = frames.peek();
    boolean inside =
        top != null && !top.list && top.indent < column && !top.texts.containsKey(top.key);
    boolean same = top != null && !top.list && top.indent == column;
    if (inside || (top == null && column == 0)) {
      Frame made = new Frame(false, column);
      frames.push(made);
      found = place(Spot.KEY, TextRange.at(caret), "", false, false, made);
    } else if (same) {
      found = place(Spot.KEY, TextRange.at(caret), "", false, false, top);
    }
  }

  /// Ends what is indented deeper.
  private void close(int indent) {
    while (!frames.isEmpty() && frames.peek().indent > indent) {
      frames.pop();
    }
  }

  private void content(int from, int end, int indentOf, boolean here) {
    int first = from;
    int indent = indentOf;
    close(indent);
    boolean dash = false;
    while (first < end
        && text.charAt(first) == '-'
        && (first + 1 == end || text.charAt(first + 1) == ' ')) {
      dash = true;
      Frame top = frames.peek();
      if (top == null || !top.list || top.indent != indent) {
        frames.push(new Frame(true, indent));
      }
      int next = first + 1;
      while (next < end && text.charAt(next) == ' ') {
        next++;
      }
      indent += next - first;
      first = next;
      // The item before is ended.
      while (frames.peek() != null && frames.peek().indent >= indent) {
        frames.pop();
      }
    }
    if (!dash) {
      while (!frames.isEmpty() && frames.peek().list && frames.peek().indent >= indent) {
        frames.pop();
      }
    }
    Matcher member = MEMBER.matcher(text).region(first, end);
    if (member.lookingAt()) {
      member(member, indent, end, here);
    } else if (here && caret >= first) {
      word(first, end, indent);
    }
  }

  private Frame object(int indent) {
    Frame top = frames.peek();
    if (top != null && !top.list && top.indent == indent) {
      return top;
    }
    Frame made = new Frame(false, indent);
    frames.push(made);
    return made;
  }

  private void member(Matcher member, int indent, int end, boolean here) {
    Frame frame = object(indent);
    String written = member.group(1);
    boolean quoted = written.startsWith("\"") || written.startsWith("'");
    String key = quoted ? written.substring(1, written.length() - 1) : written;
    TextRange keyRange = new TextRange(member.start(1), member.end(1));
    int value = member.end();
    while (value < end && text.charAt(value) == ' ') {
      value++;
    }
    int valueEnd = valueEnd(value, end);
    String plain = text.substring(value, valueEnd);
    boolean inKey = here && caret >= keyRange.start() && caret <= keyRange.end();
    boolean inValue = here && caret > member.end() && caret <= Math.max(valueEnd, value);
    frame.key = key;
    if (inKey) {
      String typed = text.substring(keyRange.start(), caret);
      found = place(Spot.KEY, keyRange, typed, quoted, true, frame);
    } else {
      frame.keys.add(key);
    }
    boolean block = BLOCK.matcher(plain).matches();
    boolean flow = plain.startsWith("{") || plain.startsWith("[");
    if (block || (flow && !isClosed(plain))) {
      below = indent;
    }
    if (inValue && !block && !flow) {
      value(value, valueEnd, frame);
    } else if (!plain.isEmpty()) {
      frame.texts.put(key, unquoted(plain));
    }
  }

  private void value(int start, int end, Frame frame) {
    boolean quoted = start < end && "\"'".indexOf(text.charAt(start)) >= 0;
    int from = Math.min(quoted ? start + 1 : start, caret);
    TextRange range = caret < start ? TextRange.at(caret) : new TextRange(start, end);
    found = place(Spot.VALUE, range, text.substring(from, caret), quoted, false, frame);
  }

  /// A word without a colon: the beginning of a name, or an item.
  private void word(int first, int end, int indent) {
    int last = valueEnd(first, end);
    TextRange range = new TextRange(first, Math.max(last, first));
    String word = range.of(text);
    if (caret > range.end() || word.startsWith("{") || word.startsWith("[")) {
      return;
    }
    boolean quoted = word.startsWith("\"") || word.startsWith("'");
    String typed = text.substring(Math.min(quoted ? first + 1 : first, caret), caret);
    Frame top = frames.peek();
    boolean same = top != null && !top.list && top.indent == indent;
    Frame frame = same ? top : new Frame(false, indent);
    if (!same) {
      frames.push(frame);
    }
    found = place(Spot.KEY, range, typed, quoted, false, frame);
  }

  private TreePlace place(
      Spot spot, TextRange range, String typed, boolean quoted, boolean named, Frame innermost) {
    List<Level> levels = new ArrayList<>();
    for (Iterator<Frame> each = frames.descendingIterator(); each.hasNext(); ) {
      Frame one = each.next();
      String key = one == innermost && spot == Spot.KEY ? "" : one.key;
      levels.add(new Level(one.list, key, one.texts, one.keys));
    }
    return new TreePlace(levels, spot, range, typed, quoted, named, false, false);
  }

  private int valueEnd(int start, int end) {
    int comment = start;
    while (comment < end
        && !(text.charAt(comment) == '#'
            && (comment == start || text.charAt(comment - 1) == ' '))) {
      comment++;
    }
    int last = comment;
    while (last > start && text.charAt(last - 1) == ' ') {
      last--;
    }
    return last;
  }

  private static boolean isClosed(String flow) {
    int open = 0;
    for (int i = 0; i < flow.length(); i++) {
      char c = flow.charAt(i);
      open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
    return open <= 0;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
