package dev.meshwright.app.common;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.view.Icon;

/// The icon of a kind of file.
public final class KindIcon {

  private KindIcon() {}

  public static Icon of(FileKind kind) {
    return switch (kind.purpose()) {
      case SCHEMA -> Icon.SCHEMA;
      case CONTRACT -> Icon.CONTRACT;
      case PRODUCT -> Icon.PRODUCT;
      case TRANSFORMATION -> Icon.SOURCE;
      case SAMPLE -> Icon.DATA;
      case TEST -> Icon.TEST;
      case SETTINGS -> Icon.SETTINGS;
      case OTHER -> Icon.FILE;
    };
  }
}
