package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.DocEdits;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.OptionBrackets;
import dev.meshwright.schema.proto.edit.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Marks declarations as deprecated; the reason goes into the comment.
final class ProtoDeprecation {

  private static final String OPTION = "deprecated";

  private final RefactoringWork work;
  private final Layout layout;

  ProtoDeprecation(RefactoringWork work) {
    this.work = work;
    this.layout = work.layout();
  }

  void run(Declared one, Optional<String> reason) {
    TextRange at = one.name().range();
    if (one.is() instanceof Declared.OfOneof || one.is() instanceof Declared.OfExtend) {
      new Notes(work)
          .notHere(at, "Protobuf has no option for this; deprecate the fields that it holds.");
      return;
    }
    List<TextEdit> edits = new ArrayList<>(mark(one));
    reason
        .map(text -> DocEdits.plain(one.comments().text()) + "\nDeprecated: " + text.strip())
        .filter(text -> !one.comments().text().contains("Deprecated: " + reason.orElse("").strip()))
        .ifPresent(text ->
            documented(one)
                .ifPresent(
                    range -> edits.addAll(new DocEdits(layout).set(one, range, text.strip()))));
    work.edit(edits);
    work.check(List.of());
    work.note(
        "proto-refactor-code",
        at,
        "Bytes and JSON stay as they are; compilers warn where generated code still uses it.",
        "");
  }

  private static Optional<TextRange> documented(Declared one) {
    return one.is() instanceof Declared.OfFile(ProtoFile file)
        ? file.syntax()
        : Optional.of(one.range());
  }

  /// The edits that set the option; none where it is set already.
  List<TextEdit> mark(Declared one) {
    if (ProtoOptions.isTrue(one.options(), OPTION)) {
      return List.of();
    }
    Optional<String> yes = Optional.of("true");
    return switch (one.is()) {
      case Declared.OfField(ProtoField field, var _) ->
          OptionBrackets.of(layout, field).set(OPTION, yes);
      case Declared.OfExtension(ProtoField field, var _) ->
          OptionBrackets.of(layout, field).set(OPTION, yes);
      case Declared.OfValue(ProtoEnumValue value, var _) ->
          OptionBrackets.of(layout, value).set(OPTION, yes);
      case Declared.OfFile _,
          Declared.OfMessage _,
          Declared.OfEnum _,
          Declared.OfService _,
          Declared.OfMethod _ ->
          new Statements(layout).set(one, OPTION, yes);
      case Declared.OfOneof _, Declared.OfExtend _ -> List.of();
    };
  }
}
