package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.text.FormatTokens.Sort;
import dev.meshwright.text.FormatTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lays out declarations in braces, as of Protobuf and Avro's IDL: each statement on a line of its
/// own, indented by the braces around it. Where a statement goes on in another line, it stays so.
/// Only blanks change; which declaration a comment belongs to does not.
public final class BraceFormat {

  private static final Set<String> GENERIC = Set.of("map", "array");

  private final String text;
  private final boolean symbols;
  private final String unit;
  private final List<Token> tokens;
  private final GapEdits gaps;
  private final List<Bracket> around = new ArrayList<>();

  /// Index of the first token of the statement, comments and annotations left out; its own index
  /// where a token begins one.
  private int statement;

  /// What was closed last ended a statement.
  private boolean ended = true;

  /// @param block whether it holds statements
  /// @param list whether it ends a statement, though it holds none
  /// @param generic whether it is `<` of a type
  /// @param indents whether what it holds is on lines of its own
  private record Bracket(boolean block, boolean list, boolean generic, boolean indents) {}

  private BraceFormat(String text, boolean symbols) {
    this.text = text;
    this.symbols = symbols;
    this.tokens = FormatTokens.of(text);
    this.gaps = new GapEdits(text);
    this.unit = unit(text);
  }

  /// The edits that lay out a text of Protobuf; none when it is laid out so.
  ///
  /// @param text without faults of syntax
  public static List<TextEdit> protobuf(String text) {
    return new BraceFormat(text, false).edits();
  }

  /// The edits that lay out a text of Avro's IDL, where an enum is names with commas.
  ///
  /// @param text without faults of syntax
  public static List<TextEdit> avroIdl(String text) {
    return new BraceFormat(text, true).edits();
  }

  /// By how much the author indents.
  private static String unit(String text) {
    boolean opened = false;
    for (String line : text.lines().toList()) {
      String rest = line.stripLeading();
      String indent = line.substring(0, line.length() - rest.length());
      if (opened && !rest.isEmpty() && !indent.isEmpty()) {
        return indent.startsWith("\t") ? "\t" : " ".repeat(Math.clamp(indent.length(), 2, 8));
      }
      opened = line.stripTrailing().endsWith("{") && indent.isEmpty();
    }
    return "  ";
  }

  private List<TextEdit> edits() {
    if (tokens.isEmpty()) {
      return List.of();
    }
    gaps.put(0, tokens.getFirst().range().start(), "");
    for (int i = 0; i < tokens.size(); i++) {
      begin(i);
      if (i > 0) {
        int from = tokens.get(i - 1).range().end();
        int to = tokens.get(i).range().start();
        gaps.put(from, to, wanted(i, from, to));
      }
      end(i);
    }
    gaps.put(tokens.getLast().range().end(), text.length(), "\n");
    return gaps.edits();
  }

  private Optional<Bracket> top() {
    return around.isEmpty() ? Optional.empty() : Optional.of(around.getLast());
  }

  /// Whether statements stand here.
  private boolean inBlock() {
    return top().map(Bracket::block).orElse(true);
  }

  private boolean isInLiteral() {
    return around.stream().anyMatch(bracket -> !bracket.block() && !bracket.list());
  }

  private void begin(int index) {
    Token token = tokens.get(index);
    boolean onlyAnnotations =
        !ended
            && inBlock()
            && index > 0
            && tokens.get(statement).text().startsWith("@")
            && tokens.get(index - 1).is(')');
    if ((ended || onlyAnnotations) && !token.isComment()) {
      statement = index;
      ended = false;
    }
  }

  private void end(int index) {
    Token token = tokens.get(index);
    if (token.opens() && (!token.is('<') || isGeneric(index))) {
      boolean block = opensBlock(index);
      around.add(
          new Bracket(
              block,
              token.is('{') && !block && isEnumList(index),
              token.is('<'),
              block || breaksAfter(index)));
      ended = block;
    } else if (token.closes() && (!token.is('>') || top().filter(Bracket::generic).isPresent())) {
      boolean closesStatement = top().filter(top -> top.block() || top.list()).isPresent();
      if (!around.isEmpty()) {
        around.removeLast();
      }
      ended = closesStatement && !goesOn(index);
    } else if (token.is(';') && inBlock()) {
      ended = true;
    }
  }

  /// Whether a statement goes on behind its braces.
  private boolean goesOn(int index) {
    return next(index).filter(next -> next.is(';') || next.is('=')).isPresent();
  }

  private Optional<Token> next(int index) {
    return tokens.stream().skip(index + 1L).filter(token -> !token.isComment()).findFirst();
  }

  private boolean breaksAfter(int index) {
    return index + 1 < tokens.size()
        && gaps.breaks(tokens.get(index).range().end(), tokens.get(index + 1).range().start()) > 0;
  }

  private boolean isGeneric(int index) {
    return index > 0 && GENERIC.contains(tokens.get(index - 1).text());
  }

  private boolean isEnumList(int index) {
    return symbols && inBlock() && statement < index && tokens.get(statement).isWord("enum");
  }

  private boolean opensBlock(int index) {
    if (!tokens.get(index).is('{') || !inBlock() || isInLiteral() || index == 0) {
      return false;
    }
    Token before = tokens.get(index - 1);
    boolean value = before.is('=') || before.is(':') || before.isWord("union");
    return !value && !isEnumList(index);
  }

  private String wanted(int index, int from, int to) {
    Token before = tokens.get(index - 1);
    Token token = tokens.get(index);
    int breaks = gaps.breaks(from, to);
    boolean closesBlock = token.is('}') && top().filter(Bracket::block).isPresent();
    if (before.is('{') && closesBlock) {
      return "";
    }
    boolean line =
        before.sort() == Sort.LINE_COMMENT
            || (closesBlock && (breaks > 0 || before.sort() != Sort.BLOCK_COMMENT))
            || (token.isComment() ? breaks > 0 || standsAlone(index) : isForced(index, before))
            || (breaks > 0 && staysOnItsLine(index, before, token));
    return line ? line(index, before, token, breaks) : space(index, before, token, from < to);
  }

  /// Whether a statement begins: it has a line of its own.
  private boolean isForced(int index, Token before) {
    return statement == index
        && (before.is(';') || before.is('{') || before.is('}'))
        && !tokens.get(index).is(';');
  }

  /// A comment with more behind it on its line belongs to that, and not to what is before.
  private boolean standsAlone(int index) {
    Token before = tokens.get(index - 1);
    boolean first = inBlock() && (before.is(';') || before.is('{') || before.is('}'));
    return first && tokens.get(index).sort() == Sort.BLOCK_COMMENT && isFollowed(index);
  }

  /// Whether something follows on the line of a comment. Where that is the end of the braces, the
  /// comment belongs to nothing, and would to what is before if it got a line.
  private boolean isFollowed(int index) {
    int at = index;
    while (at + 1 < tokens.size() && !breaksAfter(at)) {
      at++;
      if (!tokens.get(at).isComment()) {
        return !tokens.get(at).is('}');
      }
    }
    return false;
  }

  /// Whether a line that the author began stays one.
  private boolean staysOnItsLine(int index, Token before, Token token) {
    if (token.is(';') || token.is(',')) {
      return before.isComment();
    }
    boolean brace = token.is('{') && opensBlock(index);
    return !brace || before.isComment();
  }

  private String line(int index, Token before, Token token, int breaks) {
    int depth = (int) around.stream().filter(Bracket::indents).count();
    boolean closing =
        token.closes() && !(token.is('>') && top().filter(Bracket::generic).isEmpty());
    if (closing && top().filter(Bracket::indents).isPresent()) {
      depth--;
    }
    boolean within = inBlock() ? statement != index && !ended : !top().orElseThrow().indents();
    boolean edge = (before.is('{') || token.is('}')) && !before.isComment() && !token.isComment();
    boolean apart = breaks > 1 && !edge;
    boolean further = within && !(closing && inBlock());
    return (apart ? "\n\n" : "\n") + unit.repeat(depth + (further ? 1 : 0));
  }

  private String space(int index, Token before, Token token, boolean blank) {
    if (token.is(';') || token.is(',') || token.is(')') || token.is(']')) {
      return before.isComment() && blank ? " " : "";
    }
    if (before.is('(') || before.is('[')) {
      return token.isComment() && blank ? " " : "";
    }
    boolean generic = token.is('<') && isGeneric(index);
    boolean inType = top().filter(Bracket::generic).isPresent();
    if (generic || (inType && (before.is('<') || token.is('>')))) {
      return "";
    }
    boolean call = token.is('(') && tokens.get(statement).isWord("rpc") && inBlock();
    if (call) {
      return before.isWord("returns") ? " " : "";
    }
    boolean spaced =
        before.is('=')
            || token.is('=')
            || before.is(',')
            || before.is('>')
            || token.isComment()
            || (token.is('}') && top().filter(Bracket::block).isPresent())
            || (token.is('{') && opensBlock(index));
    return spaced || blank ? " " : "";
  }
}
