package dev.meshwright.app.common;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;

/// How something that was found is shown.
public final class FoundIcon {

  private FoundIcon() {}

  public static Icon of(EntryKind kind, FileKind file) {
    return switch (kind) {
      case RECORD, ENUM, DEFINITION, SERVICE ->
          file == FileKind.CONTRACT ? Icon.CONTRACT : Icon.SCHEMA;
      case FIELD, METHOD, VALUE -> Icon.TAG;
      case COLUMN -> Icon.TABLE;
      case STEP -> Icon.SOURCE;
      case TEST -> Icon.TEST;
      case FILE -> KindIcon.of(file);
    };
  }

  /// What it is: of what has a type, that.
  public static String word(EntryKind kind, String type) {
    boolean typed =
        switch (kind) {
          case FIELD, COLUMN, METHOD -> !type.isEmpty();
          case RECORD, ENUM, DEFINITION, SERVICE, VALUE, STEP, TEST, FILE -> false;
        };
    Texts texts = Texts.of(FoundIcon.class);
    if (typed) {
      return type;
    }
    return switch (kind) {
      case RECORD -> texts.get("kind.record");
      case ENUM -> texts.get("kind.enum");
      case DEFINITION -> texts.get("kind.definition");
      case SERVICE -> texts.get("kind.service");
      case FILE -> texts.get("kind.file");
      case FIELD -> texts.get("kind.field");
      case METHOD -> texts.get("kind.method");
      case VALUE -> texts.get("kind.value");
      case STEP -> texts.get("kind.step");
      case COLUMN -> texts.get("kind.column");
      case TEST -> texts.get("kind.test");
    };
  }
}
