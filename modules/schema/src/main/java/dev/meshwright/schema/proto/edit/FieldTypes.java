package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Types of fields as people ask for them: `string`, `repeated Line`, `map<string, pay.Money>`,
/// `message Line {}` for one to be declared beside the field.
public final class FieldTypes {

  private static final Pattern REPEATED = Pattern.compile("repeated\\s+(.+)", Pattern.DOTALL);
  private static final Pattern MAP =
      Pattern.compile("map\\s*<\\s*([\\w.]+)\\s*,\\s*(.+?)\\s*>", Pattern.DOTALL);
  private static final Pattern DECLARED =
      Pattern.compile("(message|enum)\\s+([A-Za-z_]\\w*)\\s*\\{.*}", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\.?[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

  private final ProtoDocument document;
  private final Layout layout;
  private final KnownTypes names;

  public FieldTypes(ProtoDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
    this.names = new KnownTypes(document);
  }

  /// A type for a field of a scope.
  ///
  /// @param written without label
  /// @param single the type of one value, or of a map's values, as it is written
  /// @param message whether one value is a message
  /// @param declaration of the type, to be put beside the field
  /// @param imports edits that make the type known
  public record Asked(
      boolean repeated,
      boolean map,
      String written,
      String single,
      boolean message,
      Optional<String> declaration,
      List<TextEdit> imports) {

    public Asked {
      imports = List.copyOf(imports);
    }
  }

  /// Empty for what is no type, or one that nobody declares.
  public Optional<Asked> of(String scope, String text) {
    String type = text.strip();
    Matcher repeated = REPEATED.matcher(type);
    if (repeated.matches()) {
      return of(scope, repeated.group(1))
          .filter(inner -> !inner.map() && !inner.repeated())
          .map(inner ->
              new Asked(
                  true,
                  false,
                  inner.written(),
                  inner.single(),
                  inner.message(),
                  inner.declaration(),
                  inner.imports()));
    }
    Matcher map = MAP.matcher(type);
    if (map.matches()) {
      return of(scope, map.group(2))
          .filter(inner -> !inner.map() && !inner.repeated())
          .map(inner ->
              new Asked(
                  false,
                  true,
                  "map<" + map.group(1) + ", " + inner.written() + ">",
                  inner.single(),
                  inner.message(),
                  inner.declaration(),
                  inner.imports()));
    }
    Matcher declared = DECLARED.matcher(type);
    if (declared.matches()) {
      String name = declared.group(2);
      boolean isEnum = declared.group(1).equals("enum");
      names.declare(ProtoNames.join(scope, name), isEnum);
      return Optional.of(
          new Asked(false, false, name, name, !isEnum, Optional.of(type), List.of()));
    }
    return NAME.matcher(type).matches() ? named(scope, type) : Optional.empty();
  }

  private Optional<Asked> named(String scope, String name) {
    if (ProtoScalar.of(name).isPresent()) {
      return Optional.of(plain(name, false, List.of()));
    }
    Optional<String> known = names.resolve(scope, name);
    if (known.isPresent()) {
      return Optional.of(plain(name, !names.isEnum(known.get()), List.of()));
    }
    String fullName = name.startsWith(".") ? name.substring(1) : name;
    if (names.isType(fullName)) {
      boolean message = !names.isEnum(fullName);
      return Optional.of(plain(names.written(scope, fullName), message, List.of()));
    }
    return imported(scope, fullName)
        .or(() ->
            new Imports(document, layout)
                .meant(name)
                .flatMap(meant ->
                    names.isType(meant)
                        ? Optional.of(
                            plain(names.written(scope, meant), !names.isEnum(meant), List.of()))
                        : imported(scope, meant)));
  }

  private Optional<Asked> imported(String scope, String fullName) {
    Imports imports = new Imports(document, layout);
    return imports
        .declaring(fullName)
        .map(path -> {
          List<TextEdit> edits = new ArrayList<>();
          edits.add(imports.add(path));
          boolean isEnum = document.state().types(path).enumeration(fullName).isPresent();
          names.declare(fullName, isEnum);
          return plain(names.written(scope, fullName), !isEnum, edits);
        });
  }

  private static Asked plain(String name, boolean message, List<TextEdit> imports) {
    return new Asked(false, false, name, name, message, Optional.empty(), imports);
  }
}
