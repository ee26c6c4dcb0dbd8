package dev.meshwright.usecases.transformtest;

import dev.meshwright.contract.Contracts;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which columns hold personal data, by what the workspace's contracts say.
///
/// A property is personal when its classification or a tag says so. All contracts count: one that
/// calls `email` of the table `customers` personal speaks of each table of that name.
final class PersonalColumns {

  private static final Pattern PERSONAL =
      Pattern.compile(
          "\\b(pii|personal|personally|sensitive|restricted|confidential|gdpr|phi|spi)\\b");

  private final List<SchemaObject> objects;

  private PersonalColumns(List<SchemaObject> objects) {
    this.objects = objects;
  }

  static PersonalColumns of(OpenedWorkspace workspace, FileSource files) {
    return new PersonalColumns(
        workspace.files().stream()
            .filter(file -> file.kind() == FileKind.CONTRACT)
            .flatMap(file ->
                files.text(file.path()).stream()
                    .map(text -> Contracts.parse(file.path(), text))
                    .flatMap(document -> document.contract().schema().stream()))
            .toList());
  }

  /// Names of columns, as contracts write them.
  Set<String> of(String table) {
    Set<String> columns = new HashSet<>();
    for (SchemaObject object : objects) {
      boolean about =
          Stream.of(object.name(), object.physicalName())
              .flatMap(Optional::stream)
              .anyMatch(name -> sameName(name.value(), table));
      if (about) {
        object.properties().stream()
            .filter(PersonalColumns::personal)
            .forEach(property ->
                Stream.of(property.name(), property.physicalName())
                    .flatMap(Optional::stream)
                    .map(Located::value)
                    .forEach(columns::add));
      }
    }
    return columns;
  }

  /// A part of an object that is personal makes all of it so.
  private static boolean personal(SchemaProperty property) {
    return Stream.concat(property.classification().stream(), property.tags().stream())
            .anyMatch(word -> PERSONAL.matcher(word.value().toLowerCase(Locale.ROOT)).find())
        || property.properties().stream().anyMatch(PersonalColumns::personal)
        || property.items().filter(PersonalColumns::personal).isPresent();
  }

  /// `Order` names `orders`: contracts speak of things, samples of tables.
  private static boolean sameName(String contract, String table) {
    return plain(contract).equals(plain(table));
  }

  private static String plain(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
