package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of a declaration that goes to another place, changed to be right there.
public final class Carried {

  private final Layout layout;
  private final Declared one;
  private final List<TextEdit> edits = new ArrayList<>();

  /// @param layout of the text that the declaration stands in
  public Carried(Layout layout, Declared one) {
    this.layout = layout;
    this.one = one;
  }

  public Carried with(TextRange range, String text) {
    if (!range.of(layout.text()).equals(text)) {
      edits.add(TextEdit.replace(range, text));
    }
    return this;
  }

  /// Gives a field the label that it needs where it will stand.
  ///
  /// @param document that it will stand in
  /// @param message whether its value is a message
  /// @param oneof whether it will be one of a oneof
  public Carried labelled(
      ProtoDocument document,
      ProtoField field,
      boolean wasInOneof,
      boolean message,
      boolean oneof) {
    FieldEdits change = new FieldEdits(document, layout);
    if (oneof) {
      edits.addAll(change.setLabel(field, ProtoLabel.NONE));
      edits.addAll(OptionBrackets.of(layout, field).set(FieldEdits.PRESENCE, Optional.empty()));
    } else if (field.label() == ProtoLabel.NONE && !field.isMap()) {
      ProtoEdition edition = document.file().edition();
      boolean needed =
          edition == ProtoEdition.PROTO2
              || (edition == ProtoEdition.PROTO3 && wasInOneof && !message);
      if (needed) {
        edits.addAll(change.setLabel(field, ProtoLabel.OPTIONAL));
      }
    }
    return this;
  }

  public Snippet snippet(boolean spaced) {
    DeclaredExtent extent = layout.extent(one.range());
    int start = extent.range().start();
    List<TextEdit> shifted =
        Tidy.up(edits).stream()
            .map(edit ->
                TextEdit.replace(
                    new TextRange(edit.range().start() - start, edit.range().end() - start),
                    edit.replacement()))
            .toList();
    return Snippet.of(
        layout, extent, TextEdits.apply(extent.range().of(layout.text()), shifted), spaced);
  }
}
