package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.structure.SchemaOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads operations as the tables of cases write them: words with ` | ` between them; the steps of
/// a path have ` > ` between them.
final class Operations {

  private Operations() {}

  static SchemaOperation read(String line) {
    List<String> words = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    List<String> path = path(words.get(1));
    return switch (words.getFirst()) {
      case "rename" -> new SchemaOperation.Rename(path, words.get(2), false);
      case "type" -> new SchemaOperation.SetType(path, words.get(2));
      case "doc" -> new SchemaOperation.SetDoc(path, last(words));
      case "default" -> new SchemaOperation.SetDefault(path, last(words));
      case "null" -> new SchemaOperation.SetNullable(path, true);
      case "not null" -> new SchemaOperation.SetNullable(path, false);
      case "format" -> new SchemaOperation.SetLogicalType(path, last(words));
      case "set" -> new SchemaOperation.SetProperty(path, words.get(2), Optional.of(words.get(3)));
      case "unset" -> new SchemaOperation.SetProperty(path, words.get(2), Optional.empty());
      case "add" ->
          new SchemaOperation.AddField(
              path, Integer.parseInt(words.get(2)), words.get(3), words.get(4), words.size() > 5);
      case "paste" ->
          new SchemaOperation.PasteFields(path, Integer.parseInt(words.get(2)), words.get(3));
      case "remove" ->
          new SchemaOperation.RemoveFields(
              words.subList(1, words.size()).stream().map(Operations::path).toList());
      case "move" ->
          new SchemaOperation.MoveFields(
              words.subList(3, words.size()).stream().map(Operations::path).toList(),
              path,
              Integer.parseInt(words.get(2)));
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  static List<String> path(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(">", -1)).map(String::strip).toList();
  }

  private static Optional<String> last(List<String> words) {
    return words.size() > 2 ? Optional.of(words.get(2)) : Optional.empty();
  }
}
