package dev.meshwright.model.proto;

import java.util.List;
import java.util.Optional;

/// Looks for options by name.
public final class ProtoOptions {

  private ProtoOptions() {}

  /// The first option with that name, as written without blanks.
  public static Optional<ProtoOption> find(List<ProtoOption> options, String name) {
    for (ProtoOption option : options) {
      if (option.nameText().equals(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /// The value of a word, string or number option as plain text.
  public static Optional<String> text(List<ProtoOption> options, String name) {
    return find(options, name)
        .map(option ->
            option.value() instanceof ProtoValue.Text text
                ? text.text()
                : option.value().canonical());
  }

  /// Whether a boolean option is set to true.
  public static boolean isTrue(List<ProtoOption> options, String name) {
    return text(options, name).filter("true"::equals).isPresent();
  }
}
