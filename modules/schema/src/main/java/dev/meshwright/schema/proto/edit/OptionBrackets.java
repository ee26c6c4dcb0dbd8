package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Edits the options in the brackets behind a field or an enum value.
///
/// @param brackets where they are; empty when there are none
/// @param number where the number ends that new brackets stand behind
public record OptionBrackets(
    Layout layout, List<ProtoOption> options, Optional<TextRange> brackets, int number) {

  public static OptionBrackets of(Layout layout, ProtoField field) {
    return new OptionBrackets(
        layout, field.options(), field.optionsRange(), field.number().range().end());
  }

  public static OptionBrackets of(Layout layout, ProtoEnumValue value) {
    return new OptionBrackets(
        layout, value.options(), value.optionsRange(), value.number().range().end());
  }

  public List<TextEdit> set(String name, Optional<String> value) {
    return change(Map.of(name, value));
  }

  /// The edits that give options values, or remove those without one.
  public List<TextEdit> change(Map<String, Optional<String>> values) {
    List<TextEdit> edits = new ArrayList<>();
    List<ProtoOption> kept = new ArrayList<>();
    List<ProtoOption> gone = new ArrayList<>();
    for (ProtoOption option : options) {
      Optional<String> value = values.getOrDefault(option.nameText(), Optional.of(""));
      (value.isPresent() ? kept : gone).add(option);
      if (values.containsKey(option.nameText()) && value.isPresent()) {
        TextRange old = option.value().range();
        if (!old.of(layout.text()).equals(value.get())) {
          edits.add(TextEdit.replace(old, value.get()));
        }
      }
    }
    List<String> added =
        values.entrySet().stream()
            .filter(each -> each.getValue().isPresent())
            .filter(each -> kept.stream().noneMatch(one -> one.nameText().equals(each.getKey())))
            .map(each -> each.getKey() + " = " + each.getValue().get())
            .sorted()
            .toList();
    if (brackets.isEmpty() || options.isEmpty()) {
      if (!added.isEmpty() && brackets.isEmpty()) {
        edits.add(TextEdit.insert(number, " [" + String.join(", ", added) + "]"));
      }
    } else if (kept.isEmpty()) {
      edits.add(all(brackets.get(), added));
    } else {
      gone.forEach(option -> edits.add(removal(option, kept)));
      add(kept.getLast(), added).ifPresent(edits::add);
    }
    return edits;
  }

  private TextEdit all(TextRange old, List<String> added) {
    if (added.isEmpty()) {
      return TextEdit.delete(new TextRange(layout.places().endBefore(old.start()), old.end()));
    }
    return TextEdit.replace(
        options.getFirst().range().union(options.getLast().range()), String.join(", ", added));
  }

  /// With the comma behind it, or the one before it when none of those that stay is behind.
  private TextEdit removal(ProtoOption option, List<ProtoOption> kept) {
    int index = options.indexOf(option);
    boolean last = kept.getLast().range().start() < option.range().start();
    return TextEdit.delete(
        last
            ? new TextRange(options.get(index - 1).range().end(), option.range().end())
            : new TextRange(option.range().start(), options.get(index + 1).range().start()));
  }

  private Optional<TextEdit> add(ProtoOption last, List<String> added) {
    int start = last.range().start();
    boolean ownLine = layout.isLineStart(layout.blanksBefore(start));
    String between = ownLine ? "," + layout.lineEnd(start) + layout.indent(start) : ", ";
    return added.isEmpty()
        ? Optional.empty()
        : Optional.of(
            TextEdit.insert(
                last.range().end(),
                added.stream().map(each -> between + each).collect(Collectors.joining())));
  }
}
