package dev.meshwright.compat.proto.fix;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;

/// Fixes that reserve numbers and names.
public final class Reserve {

  private Reserve() {}

  public static Fix number(ProtoFile file, TextRange body, String numbers) {
    return Fixes.append(file, body, "Reserve " + numbers, "reserved " + numbers + ";");
  }

  public static Fix name(ProtoFile file, TextRange body, String name) {
    return Fixes.append(file, body, "Reserve " + name, "reserved " + written(file, name) + ";");
  }

  /// A reserved name as the file's language version wants it.
  static String written(ProtoFile file, String name) {
    return file.edition().hasFeatures() ? name : '"' + name + '"';
  }
}
