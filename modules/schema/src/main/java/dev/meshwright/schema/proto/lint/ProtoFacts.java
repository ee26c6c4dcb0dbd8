package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.schema.lint.LintFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the rules of packages, imports and methods need to know of a file.
///
/// @param statement the package statement, or the file where it has none
/// @param options of the file that its package must agree about, by name
/// @param imports those that lead to a file
record ProtoFacts(
    String path,
    String packageText,
    Place statement,
    Map<String, Option> options,
    List<Import> imports,
    List<Method> methods)
    implements LintFacts {

  /// Options that the files of a package must agree about.
  static final List<String> OF_PACKAGE =
      List.of(
          "csharp_namespace",
          "go_package",
          "java_multiple_files",
          "java_package",
          "php_namespace",
          "ruby_package",
          "swift_prefix");

  /// Where something stands.
  ///
  /// @param comments which can take rules out of force; none for a file as a whole
  record Place(Location location, Optional<Commented> comments) {}

  record Option(String value, Place place) {}

  /// @param path of the file found for it
  record Import(String path, Place place) {}

  /// @param input full name of the type
  /// @param output full name of the type
  record Method(String name, String input, String output, Place place) {}

  static ProtoFacts of(ProtoFile file) {
    return new ProtoFacts(
        file.path(),
        file.packageText(),
        file.packageStatement()
            .map(range -> place(file, range, file.packageComments()))
            .orElseGet(() -> new Place(Location.startOf(file.path()), Optional.empty())),
        options(file),
        imports(file),
        methods(file));
  }

  @Override
  public List<String> readWith() {
    return imports.stream().map(Import::path).toList();
  }

  String folder() {
    return folder(path);
  }

  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static Place place(ProtoFile file, TextRange range, ProtoComments comments) {
    return new Place(file.location(range), Optional.of(Commented.top(comments)));
  }

  private static Map<String, Option> options(ProtoFile file) {
    Map<String, Option> options = new LinkedHashMap<>();
    for (String name : OF_PACKAGE) {
      Optional<ProtoOption> found = ProtoOptions.find(file.options(), name);
      Optional<String> value = ProtoOptions.text(file.options(), name);
      if (found.isPresent() && value.isPresent()) {
        ProtoOption option = found.get();
        options.put(name, new Option(value.get(), place(file, option.range(), option.comments())));
      }
    }
    return options;
  }

  private static List<Import> imports(ProtoFile file) {
    return file.imports().stream()
        .flatMap(each ->
            each
                .resolved()
                .map(path -> new Import(path, place(file, each.range(), each.comments())))
                .stream())
        .toList();
  }

  private static List<Method> methods(ProtoFile file) {
    List<Method> methods = new ArrayList<>();
    for (ProtoService service : file.services()) {
      Commented around = Commented.top(service.comments());
      for (ProtoMethod method : service.methods()) {
        methods.add(
            new Method(
                method.name().text(),
                method.input().fullName(),
                method.output().fullName(),
                new Place(
                    file.location(method.range()), Optional.of(around.inside(method.comments())))));
      }
    }
    return methods;
  }
}
