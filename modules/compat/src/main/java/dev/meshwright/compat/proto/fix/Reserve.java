package dev.meshwright.compat.proto.fix;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoReserved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits that reserve numbers and names, and that free them again.
public final class Reserve {

  private Reserve() {}

  public static Fix number(ProtoFile file, TextRange body, String numbers) {
    return Fixes.append(file, body, "Reserve " + numbers, "reserved " + numbers + ";");
  }

  public static Fix name(ProtoFile file, TextRange body, String name) {
    return Fixes.append(file, body, "Reserve " + name, "reserved " + written(file, name) + ";");
  }

  /// A reserved name as the file's language version wants it.
  private static String written(ProtoFile file, String name) {
    return file.edition().hasFeatures() ? name : '"' + name + '"';
  }

  /// The edits that free a number and a name where they are reserved one by one; empty when either
  /// is part of a greater range.
  static Optional<List<TextEdit>> free(
      ProtoFile file, List<ProtoReserved> reserved, long number, String name) {
    List<TextEdit> edits = new ArrayList<>();
    for (ProtoReserved statement : reserved) {
      List<TextRange> gone = new ArrayList<>();
      for (ProtoNumbers numbers : statement.numbers()) {
        if (numbers.contains(number)) {
          if (numbers.first() != numbers.last()) {
            return Optional.empty();
          }
          gone.add(numbers.range());
        }
      }
      for (ProtoName one : statement.names()) {
        if (one.text().equals(name)) {
          gone.add(one.range());
        }
      }
      List<TextRange> all = new ArrayList<>();
      statement.numbers().forEach(n -> all.add(n.range()));
      statement.names().forEach(n -> all.add(n.range()));
      if (gone.size() == all.size() && !gone.isEmpty()) {
        edits.add(Blocks.delete(file, statement.range(), statement.comments()));
      } else if (gone.size() == 1) {
        edits.add(TextEdit.delete(Options.listed(all, gone.getFirst())));
      } else if (!gone.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(edits);
  }
}
