package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;

/// Tells what is written alike in both versions, so that nothing needs to be compared there. Most
/// of a schema is.
final class AvroUnchanged {

  private final AvroDocument previous;
  private final AvroDocument current;

  AvroUnchanged(AvroDocument previous, AvroDocument current) {
    this.previous = previous;
    this.current = current;
  }

  /// Whether two nodes have the same text. Said of JSON only: ranges in Avro's IDL are those of
  /// names.
  boolean same(AvroSite site, TreeNode before, TreeNode after) {
    int length = before.range().length();
    return length == after.range().length()
        && isJson(site.previousFile())
        && isJson(site.currentFile())
        && text(previous, site.previousFile())
            .regionMatches(
                before.range().start(),
                text(current, site.currentFile()),
                after.range().start(),
                length);
  }

  private static boolean isJson(String file) {
    return !file.endsWith(".avdl");
  }

  private static String text(AvroDocument document, String file) {
    TreeDocument tree = document.files().get(file);
    return tree == null ? document.text() : tree.text();
  }

  private static boolean arePlain(List<AvroType> types) {
    for (AvroType type : types) {
      if (!isPlain(type)) {
        return false;
      }
    }
    return true;
  }

  /// Whether a type is wholly told by its own text: names may stand for something else elsewhere.
  static boolean isPlain(AvroType type) {
    return switch (type) {
      case AvroPrimitive ignored -> true;
      case AvroArray array -> isPlain(array.items());
      case AvroMap map -> isPlain(map.values());
      case AvroUnion union -> arePlain(union.branches());
      case AvroNamed ignored -> false;
      case AvroReference ignored -> false;
      case AvroBroken ignored -> false;
    };
  }
}
