package dev.meshwright.schema.convert;

import dev.meshwright.schema.name.NameScope;
import dev.meshwright.schema.name.ProtoEnumNames;
import java.util.List;
import java.util.Locale;

/// Writes enums of proto3: the value with the number zero is one that means none of the others, and
/// all begin with the name of the enum, as styles ask. One that came from Protobuf is so already.
final class ProtoEnumTexts {

  private final NameScope values = NameScope.exact("_");
  private final ConversionReport losses;

  ProtoEnumTexts(ConversionReport losses) {
    this.losses = losses;
  }

  String write(Definition.EnumType choice) {
    String prefix =
        choice.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "_";
    boolean own = isComplete(choice, prefix);
    if (!own) {
      losses.changed(choice.place(), "Values of " + choice.name() + " begin with " + prefix + ".");
    }
    if (choice.fallback().isPresent()) {
      losses.lost(choice.place(), "The default of " + choice.name() + " is left out.");
    }
    StringBuilder lines = new StringBuilder(ToProto.comment(choice.doc(), ""));
    lines.append("enum ").append(choice.name()).append(" {\n");
    NameScope names = values.part(name -> List.of(ProtoEnumNames.key(name, choice.name())));
    int number = 0;
    if (!own) {
      lines.append("  ").append(names.give(prefix + "UNSPECIFIED")).append(" = 0;\n");
      number++;
    }
    String begin = own ? "" : prefix;
    for (String word : choice.words()) {
      String name = names.give(begin + word.replaceAll("[^A-Za-z0-9_]", "_"));
      if (!name.equals(begin + word)) {
        losses.changed(choice.place(), "The value " + word + " is called " + name + ".");
      }
      lines.append("  ").append(name).append(" = ").append(number++).append(";\n");
    }
    return lines.append("}\n").toString();
  }

  private static boolean isComplete(Definition.EnumType choice, String prefix) {
    return choice.words().getFirst().equals(prefix + "UNSPECIFIED")
        && choice.words().stream().allMatch(word -> word.startsWith(prefix));
  }
}
