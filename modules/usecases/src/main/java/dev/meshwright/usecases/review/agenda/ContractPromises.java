package dev.meshwright.usecases.review.agenda;

import dev.meshwright.contract.Contracts;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.contract.DataContract;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.QualityRule;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.usecases.review.agenda.Promise.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what a contract promises, promise by promise.
final class ContractPromises {

  private final String text;
  private final Map<Promise.About, Promise> promises = new LinkedHashMap<>();

  private ContractPromises(String text) {
    this.text = text;
  }

  /// In the order of the text.
  static Map<Promise.About, Promise> of(String path, String text) {
    ContractPromises read = new ContractPromises(text);
    DataContract contract = Contracts.parse(path, text).contract();
    contract.schema().forEach(read::object);
    contract
        .sla()
        .forEach(level ->
            read.add(
                Kind.SERVICE_LEVEL,
                written(level.property()),
                written(level.element()),
                Stream.of(level.value(), level.unit())
                    .map(ContractPromises::written)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" ")),
                level.range()));
    return read.promises;
  }

  private void object(SchemaObject object) {
    String name = written(object.name());
    add(Kind.OBJECT, name, "", "", range(object.name(), object.range()));
    object.properties().forEach(property -> property(name, property));
    rules(name, object.quality());
  }

  private void property(String within, SchemaProperty property) {
    String name = property.name().map(own -> within + "." + own.value()).orElse(within + "[]");
    TextRange range = range(property.name(), property.range());
    String type =
        Stream.concat(
                property.logicalType().map(LogicalType::written).stream(),
                property.physicalType().map(Located::value).stream())
            .collect(Collectors.joining(" "));
    add(Kind.PROPERTY, name, "", type, range);
    flag(property.required(), Kind.REQUIRED, name, range);
    flag(property.unique(), Kind.UNIQUE, name, range);
    flag(property.primaryKey(), Kind.PRIMARY_KEY, name, range);
    property
        .classification()
        .ifPresent(kind -> add(Kind.CLASSIFICATION, name, "", kind.value(), kind.range()));
    rules(name, property.quality());
    property.properties().forEach(inner -> property(name, inner));
    property.items().ifPresent(items -> property(name, items));
  }

  private void flag(boolean is, Kind kind, String name, TextRange range) {
    if (is) {
      add(kind, name, "", "", range);
    }
  }

  /// What is written of a rule is what it promises, in whatever order its keys are.
  private void rules(String of, List<QualityRule> rules) {
    for (QualityRule rule : rules) {
      String name =
          Stream.of(rule.name(), rule.metric(), rule.description())
              .flatMap(Optional::stream)
              .map(Located::value)
              .findFirst()
              .orElse(rule.type());
      String written = text.substring(rule.range().start(), rule.range().end()).strip();
      add(Kind.QUALITY, of, name, written, rule.range());
    }
  }

  /// Of two promises about the same, the first counts.
  private void add(Kind kind, String of, String name, String value, TextRange range) {
    Promise.About about = new Promise.About(kind, of, name);
    promises.putIfAbsent(about, new Promise(about, value, range));
  }

  private static TextRange range(Optional<Located> name, TextRange whole) {
    return name.map(Located::range).orElse(whole);
  }

  private static String written(Optional<Located> text) {
    return text.map(Located::value).orElse("");
  }
}
