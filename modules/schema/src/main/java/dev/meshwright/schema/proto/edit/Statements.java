package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Edits what stands in a file or a block beside its declarations: options, imports, the package.
public record Statements(Layout layout) {

  /// The edits that set an option of a file or a block, or remove it when the value is empty.
  public List<TextEdit> set(Declared owner, String name, Optional<String> value) {
    Optional<ProtoOption> known = ProtoOptions.find(owner.options(), name);
    if (known.isPresent()) {
      TextRange old = known.get().value().range();
      return value.isEmpty()
          ? remove(owner, known.get())
          : value.get().equals(old.of(layout.text()))
              ? List.of()
              : List.of(TextEdit.replace(old, value.get()));
    }
    return value
        .map(text -> List.of(add(owner, "option " + name + " = " + text + ";")))
        .orElse(List.of());
  }

  private List<TextEdit> remove(Declared owner, ProtoOption option) {
    if (owner.is() instanceof Declared.OfMethod(ProtoMethod method, var service)
        && service.methods().contains(method)
        && method.body().isPresent()
        && owner.options().size() == 1
        && isBare(method.body().get(), option)) {
      int from = layout.places().endBefore(method.body().get().start() - 1);
      return List.of(TextEdit.replace(new TextRange(from, method.range().end()), ";"));
    }
    return List.of(layout.removal(layout.extent(option.range())));
  }

  /// Whether nothing else stands in a block, no comment either.
  private boolean isBare(TextRange body, ProtoOption option) {
    String text = layout.text();
    return text.substring(body.start(), option.range().start()).isBlank()
        && text.substring(option.range().end(), body.end()).isBlank();
  }

  private TextEdit add(Declared owner, String statement) {
    if (!owner.options().isEmpty()) {
      return below(owner.options().getLast().range(), statement, false);
    }
    return switch (owner.is()) {
      case Declared.OfFile(ProtoFile file) -> inHead(file, statement);
      case Declared.OfMethod(ProtoMethod method, var _) when method.body().isEmpty() ->
          bodyOf(method, statement);
      case Declared.OfMethod(ProtoMethod method, var _) ->
          atTop(method.range(), method.body().get(), statement);
      default -> atTop(owner.range(), Declarations.body(owner).orElseThrow(), statement);
    };
  }

  /// Behind the imports, the package or the first statement of a file.
  private TextEdit inHead(ProtoFile file, String statement) {
    return Stream.concat(
            file.imports().stream().map(ProtoImport::range),
            Stream.concat(file.packageStatement().stream(), file.syntax().stream()))
        .max(TextRange::compareTo)
        .map(last -> below(last, statement, true))
        .orElseGet(() -> TextEdit.insert(start(), statement + layout.lineEnd(0)));
  }

  /// The place behind a byte order mark.
  public int start() {
    return layout.text().startsWith("\uFEFF") ? 1 : 0;
  }

  /// On the line below a statement.
  ///
  /// @param spaced with an empty line between
  public TextEdit below(TextRange statement, String text, boolean spaced) {
    DeclaredExtent extent = layout.extent(statement);
    int at = extent.range().end();
    String end = layout.lineEnd(at);
    String gap = spaced || extent.commentBelow() ? end : "";
    String indent = layout.indent(statement.start());
    return extent.lines() && layout.isLineStart(at)
        ? TextEdit.insert(at, gap + indent + text + end)
        : TextEdit.insert(at, extent.endsLine() ? end + gap + indent + text : " " + text);
  }

  private TextEdit bodyOf(ProtoMethod method, String statement) {
    int from = layout.places().endBefore(method.range().end() - 1);
    String end = layout.lineEnd(from);
    String indent = layout.indent(method.range().start());
    return TextEdit.replace(
        new TextRange(from, method.range().end()),
        " {" + end + indent + layout.unit() + statement + end + indent + "}");
  }

  private TextEdit atTop(TextRange owner, TextRange body, String statement) {
    String end = layout.lineEnd(body.start());
    String indent = layout.indent(owner.start());
    if (body.of(layout.text()).isBlank()) {
      return TextEdit.replace(body, end + indent + layout.unit() + statement + end + indent);
    }
    Optional<TextRange> comment = layout.places().trailing(body.start());
    int at = comment.map(TextRange::end).orElse(body.start());
    return layout.isLineEnd(layout.blanksFrom(at))
        ? TextEdit.insert(
            layout.blanksFrom(at),
            gap(comment, body, end) + end + indent + layout.unit() + statement)
        : TextEdit.insert(at, " " + statement);
  }

  /// A comment on the lines below the brace would become that of the statement.
  private String gap(Optional<TextRange> comment, TextRange body, String end) {
    return comment
        .filter(range -> layout.text().substring(body.start(), range.start()).contains("\n"))
        .map(range -> end)
        .orElse("");
  }
}
