package dev.meshwright.schema.avro;

import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of an IDL file with an eye for its names.
///
/// @param text as written
/// @param code the same with comments and strings blanked out, so that offsets stay
record IdlText(String text, String code) {

  private static final Pattern IMPORT =
      Pattern.compile("\\bimport\\s+(idl|protocol|schema)\\s+\"([^\"\\n]*)\"\\s*;");
  private static final Pattern QUOTED_OR_COMMENT =
      Pattern.compile("//[^\\n]*|/\\*(?s:.*?)\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*+\"");

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:record|error|enum|fixed)\\s+`?([A-Za-z_]\\w*)`?[\\s({]");

  private static final Pattern IN_BODY =
      Pattern.compile("(?<![\\w.])([\\p{L}_][\\p{L}\\p{N}_]*+)`?\\s*+[;,=}]");

  private static final Pattern ENUM_BODY = Pattern.compile("(?<=\\benum\\b)[^{}]*\\{[^{}]*\\}");

  /// A name in front of another one, or alone between brackets and commas.
  private static final Pattern TYPE_NAME =
      Pattern.compile("(?<![\\w.@])([A-Za-z_][\\w.]*)(?=\\s*[?\\w@,<>;{}])");

  private static final Set<String> WORDS =
      Set.of(
          "array",
          "boolean",
          "bytes",
          "date",
          "decimal",
          "double",
          "enum",
          "error",
          "false",
          "fixed",
          "float",
          "int",
          "local_timestamp_ms",
          "long",
          "map",
          "namespace",
          "null",
          "oneway",
          "protocol",
          "record",
          "schema",
          "string",
          "throws",
          "time_ms",
          "timestamp_ms",
          "true",
          "union",
          "uuid",
          "void");

  /// @param range of the whole statement
  record Import(TextRange range, String path) {}

  static IdlText of(String text) {
    StringBuilder code = new StringBuilder(text);
    Matcher matcher = QUOTED_OR_COMMENT.matcher(text);
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          code.setCharAt(i, ' ');
        }
      }
    }
    return new IdlText(text, code.toString());
  }

  List<Import> imports() {
    List<Import> imports = new ArrayList<>();
    Matcher matcher = IMPORT.matcher(text);
    while (matcher.find()) {
      if (code.startsWith("import", matcher.start())) {
        imports.add(new Import(new TextRange(matcher.start(), matcher.end()), matcher.group(2)));
      }
    }
    return imports;
  }

  String withoutImports() {
    StringBuilder rest = new StringBuilder(text);
    for (Import statement : imports()) {
      for (int i = statement.range().start(); i < statement.range().end(); i++) {
        if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          rest.setCharAt(i, ' ');
        }
      }
    }
    return rest.toString();
  }

  /// The simple names of the types that the text declares.
  Set<String> declared() {
    return declarations().keySet();
  }

  /// The simple names that stand where a type may stand.
  Set<String> typeNames() {
    String plain = ENUM_BODY.matcher(code).replaceAll(" ").replace("`", "");
    Set<String> names = new HashSet<>();
    Matcher matcher = TYPE_NAME.matcher(plain);
    while (matcher.find()) {
      String name = matcher.group(1);
      names.add(name.substring(name.lastIndexOf('.') + 1));
    }
    names.removeAll(WORDS);
    return names;
  }

  /// How deep brackets nest.
  int depth() {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '<' || c == '{' || c == '[' || c == '(') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == '>' || c == '}' || c == ']' || c == ')') {
        depth--;
      }
    }
    return deepest;
  }

  /// Where the text declares types, by their simple names; of two of one name, the first.
  Map<String, TextRange> declarations() {
    return names(DECLARED.matcher(code));
  }

  /// The names in the body that follows `from`: fields before `;`, `,` or `=`, or symbols.
  Map<String, TextRange> body(int from) {
    int open = code.indexOf('{', from);
    int close = open < 0 ? -1 : closing(open);
    return close < 0 ? Map.of() : names(IN_BODY.matcher(code).region(open, close + 1));
  }

  private static Map<String, TextRange> names(Matcher matcher) {
    Map<String, TextRange> names = new HashMap<>();
    while (matcher.find()) {
      names.putIfAbsent(matcher.group(1), new TextRange(matcher.start(1), matcher.end(1)));
    }
    return names;
  }

  /// The bracket that closes the one at `open`; -1 when none does.
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < code.length(); i++) {
      depth += code.charAt(i) == '{' ? 1 : code.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
