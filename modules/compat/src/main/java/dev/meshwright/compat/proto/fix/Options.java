package dev.meshwright.compat.proto.fix;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import java.util.List;
import java.util.Optional;

/// Edits of options: in the brackets behind a field or value, and as statements.
///
/// @param file of the new version
/// @param options those that are set
/// @param brackets around them, when there are any
/// @param end where brackets would begin
public record Options(
    ProtoFile file, List<ProtoOption> options, Optional<TextRange> brackets, int end) {

  public static Options of(ProtoFile file, ProtoField field) {
    return new Options(file, field.options(), field.optionsRange(), field.number().range().end());
  }

  public static Options of(ProtoFile file, ProtoEnumValue value) {
    return new Options(file, value.options(), value.optionsRange(), value.number().range().end());
  }

  /// Sets an option, whether it was set before or not.
  ///
  /// @param value as it is to be written
  public Fix set(String name, String value, String title) {
    return Fix.inFile(title, file.path(), List.of(edit(name, value)));
  }

  TextEdit edit(String name, String value) {
    String text = name + " = " + value;
    return ProtoOptions.find(options, name)
        .map(option -> TextEdit.replace(option.range(), text))
        .orElseGet(() ->
            brackets
                .map(range -> TextEdit.insert(range.end() - 1, ", " + text))
                .orElseGet(() -> TextEdit.insert(end, " [" + text + "]")));
  }

  /// Sets an option to what it was, or takes it out when it was not set.
  ///
  /// @param before the old version's options
  /// @param from the file of the old version
  public List<Fix> restore(String name, List<ProtoOption> before, ProtoFile from) {
    List<ProtoOption> was = named(before, name);
    List<ProtoOption> is = named(options, name);
    if (was.size() > 1 || is.size() > 1) {
      return List.of();
    }
    if (!was.isEmpty()) {
      String value = was.getFirst().value().range().of(from.text());
      return List.of(set(name, value, "Restore the option " + name));
    }
    return is.isEmpty() ? List.of() : List.of(remove(is.getFirst()));
  }

  private Fix remove(ProtoOption option) {
    TextRange range =
        brackets.isPresent() && options.size() == 1
            ? new TextRange(end, brackets.get().end())
            : listed(options.stream().map(ProtoOption::range).toList(), option.range());
    return Fix.inFile(
        "Remove the option " + option.nameText(), file.path(), List.of(TextEdit.delete(range)));
  }

  private static List<ProtoOption> named(List<ProtoOption> options, String name) {
    return options.stream().filter(o -> o.nameText().equals(name)).toList();
  }

  /// Puts a statement `option name = value;` back to what it was.
  ///
  /// @param body where such statements stand; empty for the file itself
  public static List<Fix> statement(
      ProtoFile file,
      Optional<TextRange> body,
      List<ProtoOption> options,
      String name,
      List<ProtoOption> before,
      ProtoFile from) {
    List<ProtoOption> was = named(before, name);
    List<ProtoOption> is = named(options, name);
    if (was.size() > 1 || is.size() > 1 || (was.isEmpty() && is.isEmpty())) {
      return List.of();
    }
    if (was.isEmpty()) {
      ProtoOption option = is.getFirst();
      return List.of(
          Fixes.delete(file, option.range(), option.comments(), "Remove the option " + name));
    }
    String title = "Restore the option " + name;
    TextRange old = was.getFirst().range();
    TextEdit edit =
        is.isEmpty()
            ? body.map(range -> Fixes.line(file, range, old.of(from.text())))
                .orElseGet(() -> Blocks.append(file, new Piece(from.text(), old)))
            : TextEdit.replace(
                is.getFirst().value().range(), was.getFirst().value().range().of(from.text()));
    return List.of(Fix.inFile(title, file.path(), List.of(edit)));
  }

  /// An item of a list that is written with commas, and the comma that goes with it.
  static TextRange listed(List<TextRange> all, TextRange item) {
    int index = all.indexOf(item);
    if (index + 1 < all.size()) {
      return new TextRange(item.start(), all.get(index + 1).start());
    }
    return index > 0 ? new TextRange(all.get(index - 1).end(), item.end()) : item;
  }
}
