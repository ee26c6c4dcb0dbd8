package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The caret in a `.proto` text, whole or half-typed: told from the words around it alone.
///
/// @param blocks around it, the outermost first
/// @param before the words of its statement before the one it is in
/// @param range of the name or string that it is in; empty where it is in none
/// @param typed that name up to the caret, or what the string holds up to there
/// @param string whether it is in a string
public record CaretPlace(
    List<Block> blocks, List<String> before, TextRange range, String typed, boolean string) {

  public CaretPlace {
    blocks = List.copyOf(blocks);
    before = List.copyOf(before);
  }

  /// A block.
  ///
  /// @param word that opens it: `message`; `{` of a value in braces
  /// @param name of what it declares; empty where it has none
  public record Block(String word, String name) {}

  /// Empty in comments and numbers.
  public static Optional<CaretPlace> of(String text, int offset) {
    return new Finder(text, offset).find();
  }

  /// Names of the messages around it.
  public List<String> messages() {
    return blocks.stream()
        .filter(block -> block.word().equals("message") || block.word().equals("group"))
        .map(Block::name)
        .toList();
  }

  private static final class Finder {

    private final String text;
    private final int offset;
    private final Tokens tokens;
    private final Deque<Open> open = new ArrayDeque<>();
    private List<String> statement = new ArrayList<>();

    private record Open(Block block, List<String> outer) {}

    Finder(String text, int offset) {
      this.text = text;
      this.offset = offset;
      this.tokens = Lexer.lex(text, ProtoProblems.collector("", LineIndex.of("")));
    }

    Optional<CaretPlace> find() {
      int index = 0;
      while (tokens.kind(index) != ProtoTokenKind.END && tokens.end(index) < offset) {
        index++;
      }
      int word = index;
      boolean inside =
          tokens.kind(index) != ProtoTokenKind.END
              && tokens.start(index) < offset
              && tokens.end(index) >= offset;
      boolean sign = inside && tokens.kind(index) == ProtoTokenKind.SIGN;
      if (sign && !tokens.is(index, ".")) {
        word = index + 1;
        inside = false;
      }
      if (!inside && !sign && isComment(index == 0 ? 0 : tokens.end(index - 1))) {
        return Optional.empty();
      }
      return switch (inside ? tokens.kind(word) : ProtoTokenKind.END) {
        case WHOLE, DECIMAL -> Optional.empty();
        case STRING -> {
          int from = tokens.start(word);
          boolean closed =
              tokens.end(word) - from > 1 && text.charAt(tokens.end(word) - 1) == text.charAt(from);
          yield closed && offset == tokens.end(word)
              ? Optional.empty()
              : Optional.of(
                  place(word, tokens.range(word), text.substring(from + 1, offset), true));
        }
        case WORD, SIGN -> name(word);
        case END -> Optional.of(place(word, TextRange.at(offset), "", false));
      };
    }

    private Optional<CaretPlace> name(int word) {
      int first = word;
      while (first > 0 && isPart(first - 1) && tokens.end(first - 1) == tokens.start(first)) {
        first--;
      }
      int last = word;
      while (isPart(last + 1) && tokens.start(last + 1) == tokens.end(last)) {
        last++;
      }
      TextRange range = new TextRange(tokens.start(first), tokens.end(last));
      return Optional.of(place(first, range, text.substring(range.start(), offset), false));
    }

    private boolean isPart(int index) {
      return tokens.kind(index) == ProtoTokenKind.WORD || tokens.is(index, ".");
    }

    private boolean isComment(int from) {
      int at = from;
      while (at < offset) {
        boolean line = text.startsWith("//", at);
        if (!line && !text.startsWith("/*", at)) {
          at++;
          continue;
        }
        int end = text.indexOf(line ? "\n" : "*/", at + 2);
        int behind = end < 0 ? text.length() + 1 : line ? end : end + 2;
        if (offset < behind || (line && offset == behind)) {
          return true;
        }
        at = behind;
      }
      return false;
    }

    private CaretPlace place(int first, TextRange range, String typed, boolean string) {
      for (int i = 0; i < first; i++) {
        if (tokens.start(i) >= offset) {
          break;
        }
        take(i);
      }
      forget(first);
      List<Block> blocks = new ArrayList<>();
      open.descendingIterator().forEachRemaining(each -> blocks.add(each.block()));
      return new CaretPlace(blocks, statement, range, typed, string);
    }

    private void take(int index) {
      if (tokens.is(index, ";")) {
        if (open.isEmpty() || !open.peek().block().word().equals("{")) {
          statement = new ArrayList<>();
        }
      } else if (tokens.is(index, "{")) {
        open.push(new Open(block(), statement));
        statement = new ArrayList<>();
      } else if (tokens.is(index, "}")) {
        boolean value = !open.isEmpty() && open.peek().block().word().equals("{");
        List<String> outer = open.isEmpty() ? List.of() : open.pop().outer();
        statement = value ? new ArrayList<>(outer) : new ArrayList<>();
      } else {
        forget(index);
        statement.add(tokens.text(index));
      }
    }

    /// What stands on a line before and is whole but for its semicolon is another statement.
    private void forget(int index) {
      if (statement.isEmpty() || index == 0 || tokens.kind(index) == ProtoTokenKind.SIGN) {
        return;
      }
      int behind = tokens.end(index - 1);
      int start = Math.min(tokens.start(index), Math.max(offset, behind));
      String last = statement.getLast();
      boolean whole =
          last.equals("]")
              || last.endsWith("\"")
              || (Lexer.isDigit(last.charAt(0)) && !statement.getFirst().equals("reserved"));
      if (whole && text.substring(behind, start).indexOf('\n') >= 0) {
        statement = new ArrayList<>();
      }
    }

    private Block block() {
      boolean value =
          statement.isEmpty() || statement.getFirst().equals("option") || statement.contains("[");
      if (value) {
        return new Block("{", "");
      }
      int group = statement.indexOf("group");
      if (group >= 0 && group + 1 < statement.size()) {
        return new Block("group", statement.get(group + 1));
      }
      int word = isVisibility(statement.getFirst()) && statement.size() > 1 ? 1 : 0;
      String name = word + 1 < statement.size() ? statement.get(word + 1) : "";
      return new Block(statement.get(word), name);
    }

    private static boolean isVisibility(String word) {
      return word.equals("export") || word.equals("local");
    }
  }
}
