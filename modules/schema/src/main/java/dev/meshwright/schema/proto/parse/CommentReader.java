package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the comments around statements, attributed to them as `protoc` does: on the line where a
/// statement ends or right below it, the comment trails it; right above one, it leads it; all
/// others are detached.
final class CommentReader {

  private final Tokens tokens;

  CommentReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /// The comments of a statement.
  ///
  /// @param first index of its first token
  /// @param last index of the token that ends it or opens its block
  ProtoComments around(int first, int last) {
    Gap before = gap(first - 1);
    Gap after = gap(last);
    if (before.isEmpty() && after.isEmpty()) {
      return ProtoComments.NONE;
    }
    return new ProtoComments(before.detached, before.leading, after.trailing);
  }

  private Gap gap(int before) {
    int from = before < 0 ? Lexer.start(tokens.text()) : tokens.end(before);
    int to = before + 1 < tokens.size() ? tokens.start(before + 1) : tokens.text().length();
    if (tokens.text().indexOf('/', from, to) < 0) {
      return Gap.NONE;
    }
    boolean scopeEnds =
        tokens.kind(before + 1) == ProtoTokenKind.END
            || tokens.is(before + 1, "}")
            || tokens.is(before + 1, "]")
            || tokens.is(before + 1, ")");
    return new GapReader(tokens.text(), from, to, before < 0, scopeEnds).read();
  }

  /// Where the comment is that trails a token.
  Optional<TextRange> trailing(int token) {
    return gap(token).trailingAt;
  }

  /// Where the comment is that leads a token.
  Optional<TextRange> leading(int token) {
    return gap(token - 1).leadingAt;
  }

  private record Gap(
      String trailing,
      List<String> detached,
      String leading,
      Optional<TextRange> trailingAt,
      Optional<TextRange> leadingAt) {
    static final Gap NONE = new Gap("", List.of(), "", Optional.empty(), Optional.empty());

    boolean isEmpty() {
      return trailing.isEmpty() && detached.isEmpty() && leading.isEmpty();
    }
  }

  private static final class GapReader {
    private final String text;
    private final int end;
    private final boolean scopeEnds;
    private final boolean fileStarts;
    private int at;
    private boolean mayTrail;
    private boolean pending;
    private boolean pendingLines;
    private final StringBuilder buffer = new StringBuilder();
    private TextRange place = TextRange.at(0);
    private Optional<TextRange> trailingAt = Optional.empty();
    private String trailing = "";
    private final List<String> detached = new ArrayList<>();

    GapReader(String text, int from, int to, boolean fileStarts, boolean scopeEnds) {
      this.text = text;
      this.at = from;
      this.end = to;
      this.fileStarts = fileStarts;
      this.scopeEnds = scopeEnds;
      this.mayTrail = !fileStarts;
    }

    Gap read() {
      if (!fileStarts && !sameLine()) {
        return Gap.NONE;
      }
      while (true) {
        blanks();
        if (text.startsWith("//", at) && at < end) {
          lineComment();
        } else if (text.startsWith("/*", at) && at < end) {
          blockComment();
          blanks();
          newLine();
        } else if (newLine()) {
          flush();
          mayTrail = false;
        } else {
          break;
        }
      }
      if (scopeEnds) {
        flush();
      }
      return new Gap(
          trailing,
          detached,
          pending ? buffer.toString() : "",
          trailingAt,
          pending ? Optional.of(place) : Optional.empty());
    }

    /// The rest of the line on which the token before ends; false when the next token follows
    /// there.
    private boolean sameLine() {
      blanks();
      if (text.startsWith("//", at) && at < end) {
        lineComment();
        flush();
        return true;
      }
      if (text.startsWith("/*", at) && at < end) {
        blockComment();
        blanks();
        boolean ended = newLine();
        if (ended) {
          flush();
        }
        return ended;
      }
      return newLine();
    }

    private void blanks() {
      while (at < end && text.charAt(at) != '\n' && Lexer.isBlank(text.charAt(at))) {
        at++;
      }
    }

    private boolean newLine() {
      if (at < end && text.charAt(at) == '\n') {
        at++;
        return true;
      }
      return false;
    }

    private void flush() {
      if (!pending) {
        return;
      }
      if (mayTrail) {
        trailing = buffer.toString();
        trailingAt = Optional.of(place);
        mayTrail = false;
      } else {
        detached.add(buffer.toString());
      }
      buffer.setLength(0);
      pending = false;
    }

    private void lineComment() {
      if (pending && !pendingLines) {
        flush();
      }
      int stop = text.indexOf('\n', at, end);
      int next = stop < 0 ? end : stop + 1;
      int last = stop < 0 ? end : stop;
      TextRange line = new TextRange(at, text.charAt(last - 1) == '\r' ? last - 1 : last);
      place = pending ? place.union(line) : line;
      pending = true;
      pendingLines = true;
      buffer.append(text, at + 2, next);
      at = next;
    }

    private void blockComment() {
      flush();
      pending = true;
      pendingLines = false;
      int start = at;
      at += 2;
      while (at < end) {
        if (text.startsWith("*/", at)) {
          at += 2;
          place = new TextRange(start, at);
          return;
        }
        char c = text.charAt(at++);
        buffer.append(c);
        if (c == '\n') {
          blanks();
          if (at < end && text.charAt(at) == '*' && !text.startsWith("*/", at)) {
            at++;
          }
        }
      }
      place = new TextRange(start, end);
    }
  }
}
