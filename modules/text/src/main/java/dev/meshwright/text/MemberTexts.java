package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Members of objects as texts by themselves: `"key": value`, their further lines indented as if
/// the first began its line. So they can be put anywhere.
public final class MemberTexts {

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");
  private static final Pattern INDENTED = Pattern.compile("(?:\r\n|\n|\r)([ \t]+)(?=[^ \t\r\n])");

  private MemberTexts() {}

  /// A new member in the style of a document.
  ///
  /// @param spread whether the members of the value have lines of their own
  public static String of(TreeDocument document, String key, String json, boolean spread) {
    JsonLayout layout = JsonLayout.of(document);
    TreeDocument value = JsonText.parse("", json);
    boolean onLines =
        spread
            && value.problems().isEmpty()
            && value.root() instanceof ObjectNode object
            && !object.members().isEmpty();
    return JsonQuotes.quote(key)
        + layout.colon()
        + (onLines
            ? layout.expanded((ObjectNode) value.root(), "")
            : TreeEdits.inline(layout, json));
  }

  /// A new member whose value is an object of members.
  ///
  /// @param spread whether these have lines of their own
  public static String holding(
      TreeDocument document, String key, List<String> members, boolean spread) {
    JsonLayout layout = JsonLayout.of(document);
    String inside =
        spread
            ? members.stream()
                .map(member -> "\n" + layout.unit() + laid(layout, member, layout.unit()))
                .collect(Collectors.joining(",", "{", "\n}"))
            : members.stream()
                .map(member -> flat(layout, member))
                .collect(Collectors.joining("," + layout.gap(), "{", "}"));
    return JsonQuotes.quote(key) + layout.colon() + inside;
  }

  /// Whether the members of an object have lines of their own.
  public static boolean isSpread(TreeDocument document, ObjectNode object) {
    return !object.members().isEmpty()
        && JsonLayout.startsLine(document.text(), object.members().getFirst().range().start());
  }

  /// What stands in a range, as it is written there.
  public static String cut(String text, TextRange range) {
    String indentation = JsonLayout.indentation(text, range.start());
    return lines(range.of(text)).stream()
        .map(line -> line.startsWith(indentation) ? line.substring(indentation.length()) : line)
        .collect(Collectors.joining("\n"));
  }

  /// Adds members before the one that stands at `index`; at the end when there is none.
  ///
  /// @param onLines whether an empty object gets lines for them
  public static List<TextEdit> insert(
      TreeDocument document, ObjectNode object, int index, List<String> members, boolean onLines) {
    JsonLayout layout = JsonLayout.of(document);
    JsonEntries entries = JsonEntries.of(document.text(), layout, object);
    boolean empty = object.members().isEmpty();
    boolean several = entries.inner().of(document.text()).contains("\n");
    if (empty && onLines && !several && entries.inner().of(document.text()).isBlank()) {
      String outer = JsonLayout.indentation(document.text(), object.range().start());
      String around = layout.lineBreak() + outer;
      String separator = around + layout.unit();
      return List.of(
          TextEdit.replace(
              entries.inner(),
              members.stream()
                  .map(member -> laid(layout, member, outer + layout.unit()))
                  .collect(Collectors.joining("," + separator, separator, around))));
    }
    boolean starts =
        empty
            ? several
            : JsonLayout.startsLine(
                document.text(),
                object.members().get(Math.min(index, object.members().size() - 1)).range().start());
    return entries.insert(
        index,
        members.stream()
            .map(member ->
                starts ? laid(layout, member, entries.indentationAt(index)) : flat(layout, member))
            .toList());
  }

  /// Puts members that stand elsewhere in the text in the place of one.
  ///
  /// @param moved the ranges of these members
  public static List<TextEdit> replace(
      TreeDocument document, ObjectNode object, Member member, List<TextRange> moved) {
    JsonLayout layout = JsonLayout.of(document);
    String text = document.text();
    boolean onLines = isSpread(document, object);
    String indentation = JsonLayout.indentation(text, member.range().start());
    String separator = onLines ? "," + layout.lineBreak() + indentation : "," + layout.gap();
    return List.of(
        TextEdit.replace(
            member.range(),
            moved.stream()
                .map(range -> cut(text, range))
                .map(one -> onLines ? laid(layout, one, indentation) : flat(layout, one))
                .collect(Collectors.joining(separator))));
  }

  /// With the line ends and the steps of indentation of a document.
  private static String laid(JsonLayout layout, String member, String indentation) {
    List<String> lines = lines(member);
    String unit = unit(member);
    List<String> laid = new ArrayList<>();
    laid.add(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      String rest = line.stripLeading();
      String blanks = line.substring(0, line.length() - rest.length());
      int steps = unit.isEmpty() ? 0 : blanks.length() / unit.length();
      String odd = blanks.substring(steps * unit.length());
      laid.add(rest.isEmpty() ? "" : indentation + layout.unit().repeat(steps) + odd + rest);
    }
    return String.join(layout.lineBreak(), laid);
  }

  /// The least indentation that a further line has.
  private static String unit(String member) {
    Matcher matcher = INDENTED.matcher(member);
    String unit = "";
    while (matcher.find()) {
      String blanks = matcher.group(1);
      unit = unit.isEmpty() || blanks.length() < unit.length() ? blanks : unit;
    }
    return unit;
  }

  private static String flat(JsonLayout layout, String member) {
    if (lines(member).size() == 1) {
      return member;
    }
    TreeDocument alone = JsonText.parse("", "{" + member + "}");
    if (!alone.problems().isEmpty()) {
      return String.join(" ", lines(member));
    }
    String inline = layout.inline(alone.root());
    return inline.substring(1, inline.length() - 1);
  }

  private static List<String> lines(String text) {
    return List.of(LINE_BREAK.split(text, -1));
  }
}
