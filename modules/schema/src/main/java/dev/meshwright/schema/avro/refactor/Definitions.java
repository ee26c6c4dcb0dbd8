package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;

/// The text of definitions, as it has to be at another place.
final class Definitions {

  private Definitions() {}

  /// A definition whose full name stays what it is.
  ///
  /// @param namespace around the place
  /// @param indentation of the line of the place
  static String at(AvroDocument document, AvroNamed type, String namespace, String indentation) {
    List<TextEdit> edits = new ArrayList<>();
    boolean inherits =
        type.node().get("namespace").isEmpty()
            && type.name().written().value().indexOf('.') < 0
            && !type.name().namespace().equals(namespace);
    if (inherits) {
      edits.addAll(namespaced(document, type, type.name().namespace()));
    }
    int start = type.range().start();
    String text =
        TextEdits.apply(
            type.range().of(document.text()),
            edits.stream()
                .map(edit ->
                    TextEdit.replace(
                        new TextRange(edit.range().start() - start, edit.range().end() - start),
                        edit.replacement()))
                .toList());
    return indented(text, indentation(document.text(), start), indentation);
  }

  /// Writes the namespace of a type that only inherits one.
  static List<TextEdit> namespaced(AvroDocument document, AvroNamed type, String namespace) {
    int index =
        type.node().member("name").map(member -> type.node().members().indexOf(member)).orElse(-1);
    return TreeEdits.addMember(
        document.tree(), type.node(), index + 1, "namespace", JsonQuotes.quote(namespace));
  }

  /// A type by its name, as short as it can be.
  ///
  /// @param namespace around the place
  static String name(String fullName, String namespace) {
    String simple = fullName.substring(fullName.lastIndexOf('.') + 1);
    return JsonQuotes.quote(AvroName.full(simple, namespace).equals(fullName) ? simple : fullName);
  }

  /// The text with its lines behind the first moved to another indentation.
  static String indented(String text, String from, String to) {
    return from.equals(to) ? text : text.replace("\n" + from, "\n" + to);
  }

  /// The blanks with which the line of an offset begins.
  static String indentation(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /// A text with the line ends of another one.
  static String brokenAs(String text, String other) {
    return text.replace("\r\n", "\n").replace("\n", lineBreak(other));
  }

  static String lineBreak(String text) {
    int at = text.indexOf('\n');
    return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : "\n";
  }
}
