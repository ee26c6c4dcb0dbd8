package dev.meshwright.cli.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Moves whole parts of a text about, so that most results still parse.
final class Blocks {

  private final Random random;
  private final Form form;

  Blocks(Random random, Form form) {
    this.random = random;
    this.form = form;
  }

  Form form() {
    return form;
  }

  /// @param named whether it is a member of an object, and no item of a list
  private record Part(int start, int end, boolean named) {

    String of(String text) {
      return text.substring(start, end);
    }
  }

  String swap(String text) {
    List<Part> parts = parts(text);
    if (parts.size() < 2) {
      return text;
    }
    Part one = any(parts);
    Part other = any(alike(parts, one));
    Part first = one.start <= other.start ? one : other;
    Part second = first == one ? other : one;
    if (first.end > second.start) {
      return text;
    }
    return text.substring(0, first.start)
        + second.of(text)
        + text.substring(first.end, second.start)
        + first.of(text)
        + text.substring(second.end);
  }

  String duplicate(String text) {
    List<Part> parts = parts(text);
    return parts.isEmpty() ? text : repeated(text, any(parts), 2);
  }

  String widen(String text) {
    List<Part> parts = parts(text);
    if (parts.isEmpty()) {
      return text;
    }
    Part part = any(parts);
    return repeated(
        text, part, 1 + random.nextInt(Math.max(1, 40_000 / Math.max(1, part.end - part.start))));
  }

  private String repeated(String text, Part part, int times) {
    String separator = form == Form.MEMBERS ? "," : "";
    String copies = (part.of(text) + separator).repeat(times);
    return text.substring(0, part.start)
        + copies.substring(0, copies.length() - separator.length())
        + text.substring(part.end);
  }

  String delete(String text) {
    List<Part> parts = parts(text);
    if (parts.isEmpty()) {
      return text;
    }
    Part part = any(parts);
    int end = part.end;
    if (form == Form.MEMBERS) {
      if (end < text.length() && text.charAt(end) == ',') {
        end++;
      } else if (part.start > 0 && text.charAt(part.start - 1) == ',') {
        return text.substring(0, part.start - 1) + text.substring(end);
      }
    }
    return text.substring(0, part.start) + text.substring(end);
  }

  String splice(String text, String other) {
    List<Part> parts = parts(text);
    List<Part> others = parts(other);
    if (parts.isEmpty() || others.isEmpty()) {
      return text;
    }
    Part part = any(parts);
    List<Part> alike = alike(others, part);
    return alike.isEmpty()
        ? text
        : text.substring(0, part.start) + any(alike).of(other) + text.substring(part.end);
  }

  /// What may stand in the place of a part.
  private static List<Part> alike(List<Part> parts, Part part) {
    return parts.stream().filter(other -> other.named == part.named).toList();
  }

  private Part any(List<Part> parts) {
    return parts.get(random.nextInt(parts.size()));
  }

  private List<Part> parts(String text) {
    return form == Form.MEMBERS ? members(text) : lines(text);
  }

  /// Each line with the deeper ones below it.
  private List<Part> lines(String text) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    while (start < text.length() && parts.size() < 5000) {
      int end = lineEnd(text, start);
      int block = end;
      int depth = depth(text, start);
      while (block < text.length() && depth(text, block) > depth) {
        block = lineEnd(text, block);
      }
      boolean closes = closes(text, start);
      if (form == Form.CODE && block > end && closes(text, block)) {
        block = lineEnd(text, block);
      }
      if (form == Form.LINES || !closes) {
        parts.add(new Part(start, block, false));
      }
      start = end;
    }
    return parts;
  }

  private static boolean closes(String text, int line) {
    int at = line + depth(text, line);
    return at < text.length() && (text.charAt(at) == '}' || text.charAt(at) == ')');
  }

  private static int lineEnd(String text, int from) {
    int found = text.indexOf('\n', from);
    return found < 0 ? text.length() : found + 1;
  }

  private static int depth(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - from;
  }

  /// What stands between brackets and commas, strings left whole.
  private static List<Part> members(String text) {
    List<Part> parts = new ArrayList<>();
    List<Part> open = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < text.length() && parts.size() < 5000; i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        open.add(new Part(i + 1, i + 1, c == '{'));
      } else if (c == ',' && !open.isEmpty()) {
        Part part = open.removeLast();
        parts.add(new Part(part.start, i, part.named));
        open.add(new Part(i + 1, i + 1, part.named));
      } else if ((c == '}' || c == ']') && !open.isEmpty()) {
        Part part = open.removeLast();
        parts.add(new Part(part.start, i, part.named));
      }
    }
    return parts;
  }
}
