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
import java.util.stream.Stream;

/// The names of messages in the settings of samples, and other names for them.
public final class MessageNames {

  private MessageNames() {}

  /// Names a type or a namespace anew in the entries of a schema.
  ///
  /// @param from in full, as `to`
  public static List<TextEdit> renamed(FileSource files, String schema, String from, String to) {
    return entries(files, schema)
        .flatMap(entry -> entry.string("message").stream())
        .flatMap(name -> renamed(name, from, to).stream())
        .toList();
  }

  /// Names another file as the schema of a message.
  ///
  /// @param message its name in full
  public static List<TextEdit> moved(FileSource files, String schema, String message, String file) {
    String last = message.substring(message.lastIndexOf('.') + 1);
    return entries(files, schema)
        .filter(entry ->
            entry
                .string("message")
                .map(StringNode::value)
                .filter(name -> name.equals(message) || name.equals(last))
                .isPresent())
        .flatMap(entry -> entry.string("schema").stream())
        .map(at -> TextEdit.replace(at.range(), YamlEdits.spell(file)))
        .toList();
  }

  private static Stream<ObjectNode> entries(FileSource files, String schema) {
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
        .filter(
            entry -> entry.string("schema").filter(at -> at.value().equals(schema)).isPresent());
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
