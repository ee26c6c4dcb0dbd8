package dev.meshwright.app.status;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.uikit.typing.Indentation;
import dev.meshwright.uikit.typing.LineEnding;
import dev.meshwright.uikit.view.Texts;

/// Names the forms that a text can have, and the changes of them.
final class FormWords {

  private final Texts texts = Texts.of(FormWords.class);

  String caret(DocumentStatus at) {
    if (at.selected() == 0) {
      return texts.get("caret", at.line(), at.column());
    }
    return at.selectedLines() > 1
        ? texts.get("caret.lines", at.line(), at.column(), at.selected(), at.selectedLines())
        : texts.get("caret.selected", at.line(), at.column(), at.selected());
  }

  String of(LineEnding ends) {
    return switch (ends) {
      case LF -> texts.get("ends.lf");
      case CRLF -> texts.get("ends.crlf");
      case CR -> texts.get("ends.cr");
      case MIXED -> texts.get("ends.mixed");
    };
  }

  String of(Indentation now) {
    return now.tabs() ? texts.get("indentation.tabs") : texts.get("indentation", now.width());
  }

  /// The language of a schema, the standard of a contract, or how the text is written.
  String language(DocumentStatus status) {
    return status
        .kind()
        .schemaFormat()
        .map(SchemaFormat::title)
        .orElseGet(() ->
            switch (status.kind().purpose()) {
              case CONTRACT -> texts.get("language.contract");
              case PRODUCT -> texts.get("language.product");
              case SCHEMA, TRANSFORMATION, SAMPLE, TEST, SETTINGS, OTHER -> status.language();
            });
  }

  /// What choosing an encoding does.
  String toChoose(TextEncoding encoding) {
    return encoding.isWritten()
        ? texts.get("encoding.save", encoding.title())
        : texts.get("encoding.read", encoding.title());
  }

  /// Why it cannot be chosen where it cannot.
  String notToChoose(TextEncoding encoding) {
    return encoding.isWritten() ? texts.get("no.text") : texts.get("encoding.read.not");
  }
}
