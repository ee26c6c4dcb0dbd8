package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A field of a message, a member of a oneof, or an extension.
///
/// @param range the whole declaration, semicolon or closing brace included
/// @param fullName without leading dot; an extension lives in the scope that declares it
/// @param label as written
/// @param labelRange where the label stands; empty when there is none
/// @param type the type; of a map, the type of its values
/// @param mapKey the type of a map's keys; empty when the field is no map
/// @param typeRange the whole type: of a map, from `map` to `>`; of a group, its keyword
/// @param group whether it is a group, with a message of its own
/// @param oneof name of the oneof it is a member of
/// @param extension whether it stands in an `extend` block
public record ProtoField(
    TextRange range,
    ProtoName name,
    String fullName,
    ProtoLabel label,
    Optional<TextRange> labelRange,
    ProtoTypeRef type,
    Optional<ProtoTypeRef> mapKey,
    TextRange typeRange,
    ProtoNumber number,
    boolean group,
    Optional<String> oneof,
    boolean extension,
    List<ProtoOption> options,
    Optional<TextRange> optionsRange,
    ProtoComments comments,
    ProtoFeatures features) {

  public ProtoField {
    options = List.copyOf(options);
  }

  public boolean isMap() {
    return mapKey.isPresent();
  }

  /// Whether it holds many values; maps do.
  public boolean isRepeated() {
    return label == ProtoLabel.REPEATED || isMap();
  }

  /// Whether the type is a message, a group or a map.
  public boolean isMessage() {
    return group || isMap() || type.target() instanceof ProtoTarget.OfMessage;
  }

  /// How the field tells "not set" from "set to the default".
  public ProtoPresence presence() {
    if (isRepeated()) {
      return ProtoPresence.REPEATED;
    }
    if (features.fieldPresence() == ProtoFeatures.FieldPresence.LEGACY_REQUIRED) {
      return ProtoPresence.REQUIRED;
    }
    boolean always = isMessage() || oneof.isPresent() || extension;
    return always || features.fieldPresence() == ProtoFeatures.FieldPresence.EXPLICIT
        ? ProtoPresence.EXPLICIT
        : ProtoPresence.IMPLICIT;
  }

  /// The option with that name, as written without blanks.
  public Optional<ProtoOption> option(String optionName) {
    return ProtoOptions.find(options, optionName);
  }

  /// The name in JSON: `json_name` when given, else the name in lower camel case.
  public String jsonName() {
    return option("json_name")
        .flatMap(
            o -> o.value() instanceof ProtoValue.Text t ? Optional.of(t.text()) : Optional.empty())
        .orElseGet(() -> ProtoNames.jsonName(name.text()));
  }

  /// The name as descriptors carry it: a group's is its message's in lower case.
  public String descriptorName() {
    return group ? name.text().toLowerCase(Locale.ROOT) : name.text();
  }
}
