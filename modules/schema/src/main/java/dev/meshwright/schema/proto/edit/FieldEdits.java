package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoFeatures.FieldPresence;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Changes what a field says of itself: type, label, presence, default.
public final class FieldEdits {

  static final String PRESENCE = "features.field_presence";

  private final ProtoDocument document;
  private final Layout layout;
  private final ProtoEdition edition;

  public FieldEdits(ProtoDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
    this.edition = document.file().edition();
  }

  /// Name and number stay; options that the new type cannot have go.
  public List<TextEdit> setType(Declared.OfField one, String type) {
    Optional<FieldTypes.Asked> asked =
        new FieldTypes(document, layout).of(one.message().fullName(), type);
    List<TextEdit> edits = new ArrayList<>(setType(one.field(), asked));
    if (!edits.isEmpty()) {
      asked
          .flatMap(FieldTypes.Asked::declaration)
          .ifPresent(text -> edits.add(beside(one, Snippet.of(declaration(text)))));
    }
    return edits;
  }

  /// Of an extension, that can be no map; its type is declared elsewhere.
  List<TextEdit> setType(Declared.OfExtension one, String type) {
    String scope = ProtoNames.scopeOf(one.field().fullName());
    return setType(
        one.field(),
        new FieldTypes(document, layout)
            .of(scope, type)
            .filter(asked -> !asked.map() && asked.declaration().isEmpty()));
  }

  private List<TextEdit> setType(ProtoField field, Optional<FieldTypes.Asked> found) {
    if (found.isEmpty() || field.group()) {
      return List.of();
    }
    FieldTypes.Asked asked = found.get();
    boolean many = asked.repeated() || asked.map();
    if (many && field.oneof().isPresent()) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>(asked.imports());
    if (!field.typeRange().of(layout.text()).equals(asked.written())) {
      edits.add(TextEdit.replace(field.typeRange(), asked.written()));
    }
    edits.addAll(
        setLabel(
            field,
            asked.map()
                ? ProtoLabel.NONE
                : asked.repeated()
                    ? ProtoLabel.REPEATED
                    : field.isRepeated() ? single(field) : field.label()));
    edits.addAll(OptionBrackets.of(layout, field).change(unfit(field, asked)));
    return edits;
  }

  /// What a field of one value begins with.
  private ProtoLabel single(ProtoField field) {
    return edition == ProtoEdition.PROTO2 && field.oneof().isEmpty()
        ? ProtoLabel.OPTIONAL
        : ProtoLabel.NONE;
  }

  /// A block on lines of its own.
  private String declaration(String text) {
    int open = text.indexOf('{');
    String inside = text.substring(open + 1, text.lastIndexOf('}')).strip();
    String lines = inside.isEmpty() ? "" : layout.unit() + inside + "\n";
    return text.substring(0, open).strip() + " {\n" + lines + "}";
  }

  private TextEdit beside(Declared.OfField one, Snippet snippet) {
    Declared message = Declared.of(one.message());
    List<Declared> inside = Declarations.inside(message);
    int index = 0;
    for (Declared each : inside) {
      if (each.range().contains(one.field().range())) {
        break;
      }
      index++;
    }
    return Insertion.into(layout, message).orElseThrow().at(index, snippet);
  }

  /// The options that a type cannot have.
  private static Map<String, Optional<String>> unfit(ProtoField field, FieldTypes.Asked asked) {
    Map<String, Optional<String>> gone = new LinkedHashMap<>();
    Optional<ProtoScalar> scalar = asked.map() ? Optional.empty() : ProtoScalar.of(asked.single());
    boolean same = field.type().text().equals(asked.single()) && !field.isMap();
    boolean many = asked.repeated() || asked.map();
    field
        .option("default")
        .filter(option ->
            many
                || (!same
                    && scalar.filter(kind -> FittingDefaults.fits(kind, option.value())).isEmpty()))
        .ifPresent(option -> gone.put("default", Optional.empty()));
    boolean packable = asked.repeated() && (scalar.isEmpty() ? same : scalar.get().isPackable());
    boolean string = scalar.filter(ProtoScalar.STRING::equals).isPresent();
    boolean bytes = scalar.filter(ProtoScalar.BYTES::equals).isPresent();
    boolean wide = scalar.filter(kind -> kind.text().endsWith("64")).isPresent();
    boolean map = asked.map();
    keepIf(packable, field, "packed", gone);
    keepIf(packable, field, "features.repeated_field_encoding", gone);
    keepIf(string || bytes, field, "ctype", gone);
    keepIf(string || map, field, "features.utf8_validation", gone);
    keepIf(wide, field, "jstype", gone);
    keepIf(!many && scalar.isPresent(), field, PRESENCE, gone);
    boolean message = scalar.isEmpty() && (same || !map);
    keepIf(message, field, "features.message_encoding", gone);
    keepIf(message, field, "lazy", gone);
    keepIf(message, field, "unverified_lazy", gone);
    return gone;
  }

  private static void keepIf(
      boolean keep, ProtoField field, String name, Map<String, Optional<String>> gone) {
    if (!keep && field.option(name).isPresent()) {
      gone.put(name, Optional.empty());
    }
  }

  /// The edits that put another label before the type, or none.
  public List<TextEdit> setLabel(ProtoField field, ProtoLabel label) {
    if (label == field.label()) {
      return List.of();
    }
    String word = label == ProtoLabel.NONE ? "" : label.name().toLowerCase(Locale.ROOT);
    if (field.labelRange().isEmpty()) {
      return List.of(TextEdit.insert(field.typeRange().start(), word + " "));
    }
    TextRange old = field.labelRange().get();
    return List.of(
        word.isEmpty()
            ? TextEdit.delete(new TextRange(old.start(), field.typeRange().start()))
            : TextEdit.replace(old, word));
  }

  /// Whether a field can be without a value, where the language leaves the choice.
  public static boolean hasChoice(ProtoField field, ProtoEdition edition) {
    boolean single = !field.isRepeated() && field.oneof().isEmpty() && !field.extension();
    return single && (edition == ProtoEdition.PROTO2 || !field.isMessage());
  }

  public List<TextEdit> setNullable(Declared.OfField one, boolean nullable) {
    ProtoField field = one.field();
    if (!hasChoice(field, edition)) {
      return List.of();
    }
    return switch (edition) {
      case PROTO2 -> setLabel(field, nullable ? ProtoLabel.OPTIONAL : ProtoLabel.REQUIRED);
      case PROTO3 -> setLabel(field, nullable ? ProtoLabel.OPTIONAL : ProtoLabel.NONE);
      case EDITION_2023, EDITION_2024 ->
          setPresence(one, nullable ? FieldPresence.EXPLICIT : FieldPresence.IMPLICIT);
    };
  }

  /// Says the presence where it is not what the message says already.
  public List<TextEdit> setPresence(Declared.OfField one, FieldPresence wanted) {
    ProtoField field = one.field();
    if (field.features().fieldPresence() == wanted) {
      return List.of();
    }
    Map<String, Optional<String>> change = new LinkedHashMap<>();
    boolean inherited = one.message().features().fieldPresence() == wanted;
    change.put(PRESENCE, inherited ? Optional.empty() : Optional.of(wanted.name()));
    if (wanted == FieldPresence.IMPLICIT) {
      keepIf(false, field, "default", change);
    }
    return OptionBrackets.of(layout, field).change(change);
  }

  /// @param value as the language writes it, or the text of a string or the name of an enum value
  public List<TextEdit> setDefault(ProtoField field, Optional<String> value) {
    return OptionBrackets.of(layout, field)
        .set("default", value.map(text -> literal(field, text.strip())));
  }

  private static String literal(ProtoField field, String text) {
    boolean quoted =
        field.type().target() instanceof ProtoTarget.OfScalar(ProtoScalar type)
            && (type == ProtoScalar.STRING || type == ProtoScalar.BYTES);
    if (quoted) {
      return ProtoTexts.quotedOnce(text);
    }
    return ProtoTexts.isQuoted(text) ? text.substring(1, text.length() - 1) : text;
  }
}
