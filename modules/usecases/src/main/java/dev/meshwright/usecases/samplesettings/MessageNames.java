package dev.meshwright.usecases.samplesettings;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.YamlEdits;
import dev.meshwright.text.YamlText;
import java.util.List;
import java.util.Optional;

/// The names of messages in the settings of samples, and other names for them.
public final class MessageNames {

  private MessageNames() {}

  /// Names a type or a namespace anew in the entries of a schema.
  ///
  /// @param from in full, as `to`
  public static List<TextEdit> renamed(FileSource files, String schema, String from, String to) {
    return files
        .text(SampleSettings.FILE)
        .map(text -> YamlText.parse(SampleSettings.FILE, text).root())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .flatMap(root -> root.get("samples"))
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast)
        .stream()
        .flatMap(entries -> entries.items().stream())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .filter(entry -> entry.string("schema").filter(at -> at.value().equals(schema)).isPresent())
        .flatMap(entry -> entry.string("message").stream())
        .flatMap(name -> renamed(name, from, to).stream())
        .toList();
  }

  private static Optional<TextEdit> renamed(StringNode name, String from, String to) {
    String value = name.value();
    if (value.equals(from)) {
      return Optional.of(TextEdit.replace(name.range(), YamlEdits.spell(to)));
    }
    if (value.startsWith(from + ".")) {
      return Optional.of(
          TextEdit.replace(name.range(), YamlEdits.spell(to + value.substring(from.length()))));
    }
    String last = from.substring(from.lastIndexOf('.') + 1);
    return value.equals(last)
        ? Optional.of(
            TextEdit.replace(name.range(), YamlEdits.spell(to.substring(to.lastIndexOf('.') + 1))))
        : Optional.empty();
  }
}
