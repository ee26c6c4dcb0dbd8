package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoValue;
import dev.meshwright.schema.proto.edit.References.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Renames declarations with what names them in the same file.
final class Renames {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final ProtoDocument document;
  private final Layout layout;

  Renames(ProtoDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
  }

  /// @param keepAlias whether a field keeps its name in JSON
  List<TextEdit> rename(Declared one, String name, boolean keepAlias) {
    if (name.equals(one.name().text())) {
      return List.of();
    }
    if (one.is() instanceof Declared.OfFile(ProtoFile file)) {
      return file.packageName().isPresent()
          ? renamePackage(file.packageName().get(), name)
          : List.of();
    }
    if (!NAME.matcher(name).matches()) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>();
    edits.add(TextEdit.replace(one.name().range(), name));
    return switch (one.is()) {
      case Declared.OfField(ProtoField field, ProtoMessage message) -> {
        if (field.group()) {
          yield renameType(ProtoNames.join(message.fullName(), field.name().text()), name, edits);
        }
        if (keepAlias) {
          edits.addAll(keepJsonName(field, name));
        }
        yield edits;
      }
      case Declared.OfMessage(ProtoMessage message) -> renameType(message.fullName(), name, edits);
      case Declared.OfEnum(ProtoEnum values) -> renameType(values.fullName(), name, edits);
      case Declared.OfValue(ProtoEnumValue value, ProtoEnum values) -> {
        edits.addAll(defaults(values, value.name().text(), name));
        yield edits;
      }
      case Declared.OfExtension(ProtoField field, var block) -> {
        edits.addAll(optionNames(field.fullName(), name));
        yield block.fields().contains(field) && !field.group() ? edits : List.of();
      }
      case Declared.OfOneof _, Declared.OfService _, Declared.OfMethod _ -> edits;
      case Declared.OfFile _, Declared.OfExtend _ -> List.of();
    };
  }

  private List<TextEdit> keepJsonName(ProtoField field, String name) {
    String old = field.jsonName();
    return field.option("json_name").isPresent() || ProtoNames.jsonName(name).equals(old)
        ? List.of()
        : OptionBrackets.of(layout, field).set("json_name", Optional.of(ProtoTexts.quote(old)));
  }

  /// A type, where it is named, and where types inside it are.
  private List<TextEdit> renameType(String fullName, String name, List<TextEdit> edits) {
    int depth = fullName.split("\\.", -1).length;
    for (Reference reference : References.of(document.file())) {
      reference
          .target()
          .filter(target -> target.equals(fullName) || target.startsWith(fullName + "."))
          .flatMap(target -> reference.part(layout.text(), target.split("\\.", -1).length - depth))
          .ifPresent(range -> edits.add(TextEdit.replace(range, name)));
    }
    String renamed = ProtoNames.join(ProtoNames.scopeOf(fullName), name);
    return meantAsBefore(edits, target -> moved(target, fullName, renamed));
  }

  private static String moved(String target, String from, String to) {
    boolean inside = target.equals(from) || target.startsWith(from + ".");
    return inside ? to + target.substring(from.length()) : target;
  }

  private List<TextEdit> renamePackage(ProtoName old, String name) {
    for (String part : name.split("\\.", -1)) {
      if (!NAME.matcher(part).matches()) {
        return List.of();
      }
    }
    List<TextEdit> edits = new ArrayList<>();
    edits.add(TextEdit.replace(old.range(), name));
    String own = document.file().path();
    for (Reference reference : References.of(document.file())) {
      String text = reference.type().text();
      boolean absolute = text.startsWith(".");
      String bare = absolute ? text.substring(1) : text;
      reference
          .target()
          .filter(target -> isOf(reference, own))
          .filter(target -> bare.length() > target.length() - old.text().length() - 1)
          .ifPresent(target ->
              edits.add(
                  TextEdit.replace(
                      reference.type().range(),
                      (absolute ? "." : "") + moved(target, old.text(), name))));
    }
    return meantAsBefore(edits, target -> isOwn(target) ? moved(target, old.text(), name) : target);
  }

  private boolean isOwn(String target) {
    return References.of(document.file()).stream()
        .anyMatch(reference ->
            reference.target().filter(target::equals).isPresent()
                && isOf(reference, document.file().path()));
  }

  private static boolean isOf(Reference reference, String file) {
    return switch (reference.type().target()) {
      case ProtoTarget.OfMessage message -> message.file().equals(file);
      case ProtoTarget.OfEnum values -> values.file().equals(file);
      case ProtoTarget.OfScalar _, ProtoTarget.Unresolved _ -> false;
    };
  }

  /// The edits, with full names where a name would mean another type than before.
  private List<TextEdit> meantAsBefore(List<TextEdit> edits, UnaryOperator<String> renamed) {
    List<Reference> before = References.of(document.file());
    List<Reference> after = References.of(new Trial(document).after(edits).file());
    if (before.size() != after.size()) {
      return List.of();
    }
    List<TextEdit> corrected = new ArrayList<>(edits);
    for (int i = 0; i < before.size(); i++) {
      Reference was = before.get(i);
      Optional<String> wanted = was.target().map(renamed);
      if (wanted.isPresent() && !wanted.equals(after.get(i).target())) {
        corrected.removeIf(edit -> was.type().range().contains(edit.range()));
        corrected.add(TextEdit.replace(was.type().range(), "." + wanted.get()));
      }
    }
    return corrected;
  }

  /// The defaults of fields that are the value of an enum.
  private List<TextEdit> defaults(ProtoEnum values, String old, String name) {
    List<TextEdit> edits = new ArrayList<>();
    for (ProtoField field : Everything.fields(document.file())) {
      boolean ofEnum =
          field.type().target() instanceof ProtoTarget.OfEnum target
              && target.fullName().equals(values.fullName());
      field
          .option("default")
          .filter(option -> ofEnum)
          .map(ProtoOption::value)
          .filter(ProtoValue.Word.class::isInstance)
          .filter(value -> value.canonical().equals(old))
          .ifPresent(value -> edits.add(TextEdit.replace(value.range(), name)));
    }
    return edits;
  }

  /// Options that are set by the name of an extension.
  private List<TextEdit> optionNames(String fullName, String name) {
    List<TextEdit> edits = new ArrayList<>();
    for (ProtoOption option : Everything.options(document.file())) {
      for (ProtoOption.Part part : option.name()) {
        String text = part.name().text();
        String bare = text.startsWith(".") ? text.substring(1) : text;
        if (part.extension() && (fullName.equals(bare) || fullName.endsWith("." + bare))) {
          int end = part.name().range().end();
          edits.add(
              TextEdit.replace(
                  new TextRange(end - ProtoNames.lastOf(fullName).length(), end), name));
        }
      }
    }
    return edits;
  }
}
