package dev.meshwright.schema.proto.link;

import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the features in force: inherited, then changed by an element's own options.
final class FeatureResolver {

  private static final Set<String> COMMON =
      Set.of(
          "field_presence",
          "enum_type",
          "repeated_field_encoding",
          "utf8_validation",
          "message_encoding",
          "json_format");

  private FeatureResolver() {}

  /// The features of an element whose surroundings have `inherited`.
  static ProtoFeatures own(ProtoFeatures inherited, List<ProtoOption> options) {
    Map<String, String> set = settings(options);
    if (set.isEmpty()) {
      return inherited;
    }
    Map<String, String> others = new HashMap<>(inherited.others());
    set.forEach((name, value) -> {
      if (!COMMON.contains(name)) {
        others.put(name, value);
      }
    });
    return new ProtoFeatures(
        pick(set, "field_presence", ProtoFeatures.FieldPresence.class, inherited.fieldPresence()),
        pick(set, "enum_type", ProtoFeatures.EnumType.class, inherited.enumType()),
        pick(
            set,
            "repeated_field_encoding",
            ProtoFeatures.RepeatedFieldEncoding.class,
            inherited.repeatedFieldEncoding()),
        pick(
            set, "utf8_validation", ProtoFeatures.Utf8Validation.class, inherited.utf8Validation()),
        pick(
            set,
            "message_encoding",
            ProtoFeatures.MessageEncoding.class,
            inherited.messageEncoding()),
        pick(set, "json_format", ProtoFeatures.JsonFormat.class, inherited.jsonFormat()),
        others);
  }

  /// The features of a field: before editions, its label and options say what features say now.
  static ProtoFeatures ofField(
      ProtoFeatures inherited,
      ProtoEdition edition,
      ProtoLabel label,
      boolean group,
      List<ProtoOption> options) {
    if (edition.hasFeatures()) {
      return own(inherited, options);
    }
    ProtoFeatures.FieldPresence presence =
        label == ProtoLabel.REQUIRED
            ? ProtoFeatures.FieldPresence.LEGACY_REQUIRED
            : label == ProtoLabel.OPTIONAL
                ? ProtoFeatures.FieldPresence.EXPLICIT
                : inherited.fieldPresence();
    Optional<String> packed = ProtoOptions.text(options, "packed");
    ProtoFeatures.RepeatedFieldEncoding encoding =
        packed.isEmpty()
            ? inherited.repeatedFieldEncoding()
            : packed.get().equals("true")
                ? ProtoFeatures.RepeatedFieldEncoding.PACKED
                : ProtoFeatures.RepeatedFieldEncoding.EXPANDED;
    ProtoFeatures.MessageEncoding framing =
        group ? ProtoFeatures.MessageEncoding.DELIMITED : inherited.messageEncoding();
    if (presence == inherited.fieldPresence()
        && encoding == inherited.repeatedFieldEncoding()
        && framing == inherited.messageEncoding()) {
      return inherited;
    }
    return new ProtoFeatures(
        presence,
        inherited.enumType(),
        encoding,
        inherited.utf8Validation(),
        framing,
        inherited.jsonFormat(),
        inherited.others());
  }

  private static <E extends Enum<E>> E pick(
      Map<String, String> set, String name, Class<E> type, E otherwise) {
    String word = set.get(name);
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(word)) {
        return value;
      }
    }
    return otherwise;
  }

  /// Every feature that options set, in whichever form, by its name; `pb.cpp.string_type` for one
  /// of a language.
  private static Map<String, String> settings(List<ProtoOption> options) {
    Map<String, String> set = new HashMap<>();
    for (ProtoOption option : options) {
      ProtoOption.Part first = option.name().getFirst();
      if (!first.extension() && first.name().text().equals("features")) {
        String name =
            option.name().stream()
                .skip(1)
                .map(part -> stripDot(part.name().text()))
                .collect(Collectors.joining("."));
        collect(name, option.value(), set);
      }
    }
    return set;
  }

  private static void collect(String name, ProtoValue value, Map<String, String> set) {
    if (value instanceof ProtoValue.Aggregate aggregate) {
      for (ProtoValue.Member member : aggregate.members()) {
        String inner = stripDot(member.name().text());
        collect(name.isEmpty() ? inner : name + "." + inner, member.value(), set);
      }
    } else if (!name.isEmpty()) {
      set.put(name, value.canonical());
    }
  }

  private static String stripDot(String name) {
    return name.startsWith(".") ? name.substring(1) : name;
  }
}
