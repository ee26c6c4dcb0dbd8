package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoFeatures.FieldPresence;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoReserved;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.structure.DeclarationProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Sets what [Properties] tells.
final class PropertyEdits {

  private final ProtoDocument document;
  private final Layout layout;

  PropertyEdits(ProtoDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
  }

  /// @param value empty to have it unsaid
  List<TextEdit> set(Declared one, String name, Optional<String> value) {
    Optional<String> wanted = value.map(String::strip).filter(text -> !text.isEmpty());
    return switch (one.is()) {
      case Declared.OfFile(ProtoFile file) -> ofFile(one, file, name, wanted);
      case Declared.OfMessage(ProtoMessage message) ->
          isReserved(name)
              ? reserve(one, message.reserved(), name, wanted)
              : statement(one, name, wanted);
      case Declared.OfEnum(ProtoEnum values) ->
          isReserved(name)
              ? reserve(one, values.reserved(), name, wanted)
              : statement(one, name, wanted);
      case Declared.OfField(ProtoField field, var _) -> ofField(one, field, name, wanted);
      case Declared.OfExtension(ProtoField field, var _) ->
          name.equals(Properties.NUMBER)
              ? number(field.number().range(), wanted)
              : option(one, OptionBrackets.of(layout, field), name, wanted);
      case Declared.OfValue(ProtoEnumValue enumValue, var _) ->
          name.equals(Properties.NUMBER)
              ? number(enumValue.number().range(), wanted)
              : option(one, OptionBrackets.of(layout, enumValue), name, wanted);
      case Declared.OfMethod(ProtoMethod method, var service) ->
          ofMethod(one, method, service.fullName(), name, wanted);
      case Declared.OfService _, Declared.OfOneof _ -> statement(one, name, wanted);
      case Declared.OfExtend _ -> List.of();
    };
  }

  private static boolean isReserved(String name) {
    return name.equals(Properties.RESERVED_NUMBERS) || name.equals(Properties.RESERVED_NAMES);
  }

  private List<TextEdit> reserve(
      Declared one, List<ProtoReserved> known, String name, Optional<String> value) {
    List<String> items =
        value.stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(item -> item.strip().replaceAll("\\s+", " ").replaceAll("^[\"']|[\"']$", ""))
            .filter(item -> !item.isEmpty())
            .toList();
    boolean quoted = !document.file().edition().hasFeatures();
    return new Reservations(layout, one, known, quoted)
        .set(name.equals(Properties.RESERVED_NUMBERS), items);
  }

  private List<TextEdit> number(TextRange range, Optional<String> value) {
    return value
        .filter(text -> text.matches("-?[0-9]+|0[xX][0-9a-fA-F]+"))
        .filter(text -> !text.equals(range.of(layout.text())))
        .map(text -> List.of(TextEdit.replace(range, text)))
        .orElse(List.of());
  }

  private List<TextEdit> ofField(
      Declared one, ProtoField field, String name, Optional<String> value) {
    FieldEdits edits = new FieldEdits(document, layout);
    Declared.OfField of = (Declared.OfField) one.is();
    return switch (name) {
      case Properties.NUMBER -> number(field.number().range(), value);
      case Properties.LABEL -> label(edits, field, value);
      case Properties.ONEOF -> oneof(one, of, value);
      case "default" -> edits.setDefault(field, value);
      case FieldEdits.PRESENCE ->
          value
              .flatMap(PropertyEdits::presence)
              .map(wanted -> edits.setPresence(of, wanted))
              .orElseGet(() -> option(one, OptionBrackets.of(layout, field), name, value));
      default -> option(one, OptionBrackets.of(layout, field), name, value);
    };
  }

  private static Optional<FieldPresence> presence(String name) {
    return Stream.of(FieldPresence.values()).filter(each -> each.name().equals(name)).findFirst();
  }

  private static List<TextEdit> label(FieldEdits edits, ProtoField field, Optional<String> value) {
    if (value.isEmpty()) {
      return edits.setLabel(field, ProtoLabel.NONE);
    }
    return Stream.of(ProtoLabel.values())
        .filter(label -> label.name().toLowerCase(Locale.ROOT).equals(value.get()))
        .findFirst()
        .map(label -> edits.setLabel(field, label))
        .orElse(List.of());
  }

  /// Into a oneof as its last field, or out of one and behind it.
  private List<TextEdit> oneof(Declared one, Declared.OfField of, Optional<String> value) {
    Declared message = Declared.of(of.message());
    List<Declared> inside = Declarations.inside(message);
    Optional<String> wanted = value.or(() -> of.field().oneof());
    for (int i = 0; i < inside.size() && !of.field().oneof().equals(value); i++) {
      Declared each = inside.get(i);
      if (each.is() instanceof Declared.OfOneof
          && wanted.filter(each.name().text()::equals).isPresent()) {
        DeclarationMoves moves = new DeclarationMoves(document, layout);
        return value.isEmpty()
            ? moves.move(List.of(one), message, i + 1)
            : moves.move(List.of(one), each, Integer.MAX_VALUE);
      }
    }
    return List.of();
  }

  private List<TextEdit> ofMethod(
      Declared one, ProtoMethod method, String scope, String name, Optional<String> value) {
    return switch (name) {
      case Properties.INPUT -> message(method.input(), scope, value);
      case Properties.OUTPUT -> message(method.output(), scope, value);
      case Properties.CLIENT_STREAMING -> stream(method.clientStreaming(), method.input(), value);
      case Properties.SERVER_STREAMING -> stream(method.serverStreaming(), method.output(), value);
      default -> statement(one, name, value);
    };
  }

  private List<TextEdit> message(ProtoTypeRef old, String scope, Optional<String> value) {
    List<TextEdit> edits = new ArrayList<>();
    value
        .filter(text -> !text.equals(old.text()))
        .flatMap(text -> new FieldTypes(document, layout).of(scope, text))
        .filter(FieldTypes.Asked::message)
        .ifPresent(asked -> {
          edits.addAll(asked.imports());
          edits.add(TextEdit.replace(old.range(), asked.written()));
        });
    return edits;
  }

  private static List<TextEdit> stream(
      Optional<TextRange> word, ProtoTypeRef type, Optional<String> value) {
    boolean wanted = value.filter("true"::equals).isPresent();
    if (wanted == word.isPresent()) {
      return List.of();
    }
    return List.of(
        wanted
            ? TextEdit.insert(type.range().start(), "stream ")
            : TextEdit.delete(new TextRange(word.get().start(), type.range().start())));
  }

  private List<TextEdit> ofFile(Declared one, ProtoFile file, String name, Optional<String> value) {
    return switch (name) {
      case Properties.SYNTAX, Properties.EDITION -> syntax(file, value);
      case Properties.PACKAGE -> inPackage(one, file, value);
      default -> statement(one, name, value);
    };
  }

  private List<TextEdit> syntax(ProtoFile file, Optional<String> value) {
    Optional<String> statement =
        Stream.of(ProtoEdition.values())
            .filter(edition -> value.filter(edition.text()::equals).isPresent())
            .map(edition ->
                (edition.hasFeatures() ? "edition" : "syntax") + " = \"" + edition.text() + "\";")
            .findFirst();
    if (statement.isEmpty() || value.filter(file.edition().text()::equals).isPresent()) {
      return List.of();
    }
    return List.of(
        file.syntax()
            .map(range -> TextEdit.replace(range, statement.get()))
            .orElseGet(() ->
                TextEdit.insert(
                    new Statements(layout).start(),
                    statement.get() + layout.lineEnd(0) + layout.lineEnd(0))));
  }

  private List<TextEdit> inPackage(Declared one, ProtoFile file, Optional<String> value) {
    if (file.packageStatement().isPresent()) {
      return value.isPresent()
          ? new Renames(document, layout).rename(one, value.get(), false)
          : List.of(layout.removal(layout.extent(file.packageStatement().get())));
    }
    return value
        .map(name -> "package " + name + ";")
        .map(statement ->
            List.of(
                file.syntax()
                    .map(range -> new Statements(layout).below(range, statement, true))
                    .orElseGet(() ->
                        TextEdit.insert(
                            new Statements(layout).start(),
                            statement + layout.lineEnd(0) + layout.lineEnd(0)))))
        .orElse(List.of());
  }

  private List<TextEdit> statement(Declared one, String name, Optional<String> value) {
    return new Statements(layout).set(one, name, written(one, name, value));
  }

  private List<TextEdit> option(
      Declared one, OptionBrackets brackets, String name, Optional<String> value) {
    return brackets.set(name, written(one, name, value));
  }

  /// A value as the language writes it.
  private Optional<String> written(Declared one, String name, Optional<String> value) {
    DeclarationProperty.Kind kind =
        new Properties(document)
            .of(one).stream()
                .filter(known -> known.name().equals(name))
                .map(DeclarationProperty::kind)
                .findFirst()
                .orElse(DeclarationProperty.Kind.WRITTEN);
    return switch (kind) {
      case TEXT -> value.map(ProtoTexts::quote);
      case FLAG -> value.filter("true"::equals);
      case NUMBER, CHOICE, TYPE, LIST, ORDERED, WRITTEN -> value;
    };
  }
}
