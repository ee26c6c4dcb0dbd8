package dev.meshwright.data.sql;

import java.util.Optional;

/// What a template names: the table of a `ref`, or of a `source`.
///
/// @param table without the source
/// @param source of a `source`, with its table
public record DbtReference(String table, Optional<SourceName> source) {

  /// @param expression without the marks around it
  public static Optional<DbtReference> of(String expression) {
    TemplateNode node = TemplateParser.parse(expression);
    Optional<SourceName> source = TemplateParser.source(node);
    return source
        .map(name -> new DbtReference(name.table(), source))
        .or(() ->
            TemplateParser.reference(node).map(table -> new DbtReference(table, Optional.empty())));
  }

  /// What a whole template `{{ ... }}` names.
  public static Optional<DbtReference> ofTemplate(String text) {
    return text.startsWith("{{") ? of(Template.at(text, 0).inside().of(text)) : Optional.empty();
  }
}
