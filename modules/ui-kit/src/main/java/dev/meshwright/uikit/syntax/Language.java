package dev.meshwright.uikit.syntax;

import java.util.Locale;

/// How a language is colored and typed.
///
/// @param name for people
/// @param lexer colors it
/// @param lineComment begins a comment that ends with its line; empty when there is none
/// @param brackets pairs that match and close, as `(){}[]`
/// @param quotes characters that begin and end a string
/// @param indent one level, as it is typed
/// @param blockStarts characters at a line's end, besides opening brackets, that deepen the next
///   line
public record Language(
    String name,
    LineLexer lexer,
    String lineComment,
    String brackets,
    String quotes,
    String indent,
    String blockStarts) {

  public static final Language PLAIN =
      new Language("Text", (line, state, sink) -> state, "", "", "", "  ", "");
  public static final Language JSON =
      new Language("JSON", new JsonLexer(), "", "{}[]", "\"", "  ", "");
  public static final Language YAML =
      new Language("YAML", new YamlLexer(), "#", "{}[]", "\"'", "  ", ":");
  public static final Language PROTOBUF =
      new Language("Protobuf", new ProtoLexer(), "//", "{}[]()<>", "\"'", "  ", "");
  public static final Language SQL =
      new Language("SQL", new SqlLexer(), "--", "()[]{}", "'\"", "  ", "");
  public static final Language MARKDOWN =
      new Language("Markdown", new MarkdownLexer(), "", "()[]", "", "  ", "");

  /// The language of a file, by the end of its name.
  public static Language ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String end = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (end) {
      case "json", "avsc", "avpr", "ndjson", "jsonl" -> JSON;
      case "yaml", "yml" -> YAML;
      case "proto" -> PROTOBUF;
      case "sql" -> SQL;
      case "md" -> MARKDOWN;
      default -> PLAIN;
    };
  }

  /// The same language, with levels that are typed otherwise.
  public Language indentedBy(String unit) {
    return new Language(name, lexer, lineComment, brackets, quotes, unit, blockStarts);
  }
}
