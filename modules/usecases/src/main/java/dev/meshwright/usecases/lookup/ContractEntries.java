package dev.meshwright.usecases.lookup;

import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.DataContract;
import dev.meshwright.model.contract.DataProduct;
import dev.meshwright.model.contract.Description;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.ProductDocument;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What contracts and products promise, and what they name: the schemas and tables of their objects
/// by name, the contracts of their ports by id.
final class ContractEntries {

  private final String path;
  private final EntryList into;

  private ContractEntries(String path, EntryList into) {
    this.path = path;
    this.into = into;
  }

  static void read(String path, ContractDocument document, EntryList into) {
    new ContractEntries(path, into).contract(document.contract());
  }

  static void read(String path, ProductDocument document, EntryList into) {
    new ContractEntries(path, into).product(document.product());
  }

  private void contract(DataContract contract) {
    contract.schema().forEach(this::object);
    into.file(
        Stream.of(contract.id(), contract.name())
            .flatMap(Optional::stream)
            .map(Located::value)
            .toList(),
        words(contract.name(), description(contract.description()), contract.domain()),
        tags(contract.tags()),
        contract.teamName().isPresent() || !contract.team().isEmpty(),
        List.of());
  }

  private void product(DataProduct product) {
    List<Entry.Use> ports = new ArrayList<>();
    Stream.concat(product.inputs().stream(), product.outputs().stream())
        .flatMap(port -> port.contractId().stream())
        .forEach(id -> ports.add(new Entry.Use(Entry.named(id.value()), id.range())));
    into.file(
        Stream.of(product.id(), product.name())
            .flatMap(Optional::stream)
            .map(Located::value)
            .toList(),
        words(product.name(), description(product.description()), product.domain()),
        tags(product.tags()),
        !product.team().isEmpty(),
        ports);
  }

  private void object(SchemaObject object) {
    Optional<Located> called = object.physicalName().or(object::name);
    if (called.isEmpty()) {
      return;
    }
    String name = object.name().orElse(called.get()).value();
    String key = path + "#" + name;
    List<Entry.Use> uses =
        Stream.of(object.name(), object.physicalName())
            .flatMap(Optional::stream)
            .map(found -> new Entry.Use(Entry.named(found.value()), found.range()))
            .collect(Collectors.toMap(Entry.Use::key, use -> use, (first, second) -> first))
            .values()
            .stream()
            .toList();
    into.add(
        new Entry(
            EntryKind.RECORD,
            name,
            "",
            "",
            List.of(key),
            object.physicalType().map(Located::value).orElse("object"),
            object.description().map(Located::value).orElse(""),
            tags(object.tags()),
            false,
            uses,
            called.get().range()));
    String owner = called.get().value();
    object.properties().forEach(property -> property(property, name, key, owner));
  }

  private void property(SchemaProperty property, String within, String key, String owner) {
    Optional<Located> called = property.name().or(property::physicalName);
    if (called.isPresent()) {
      Located name = called.get();
      into.add(
          new Entry(
              EntryKind.FIELD,
              name.value(),
              within,
              key,
              List.of(),
              words(property.logicalType().map(LogicalType::written), property.physicalType()),
              property.description().map(Located::value).orElse(""),
              tags(property),
              false,
              List.of(new Entry.Use(Entry.named(owner) + Entry.named(name.value()), name.range())),
              name.range()));
    }
    String below = called.map(name -> within + "." + name.value()).orElse(within);
    String inner = called.map(Located::value).orElse(owner);
    property.properties().forEach(child -> property(child, below, key, inner));
    property.items().ifPresent(items -> property(items, below, key, inner));
  }

  private static List<String> tags(SchemaProperty property) {
    List<String> tags = new ArrayList<>(tags(property.tags()));
    property
        .classification()
        .ifPresent(word -> {
          tags.addAll(EntryList.tag(word.value()));
          tags.addAll(EntryList.tags("classification", word.value()));
        });
    if (property.criticalDataElement()) {
      tags.add("critical");
    }
    return tags.stream().distinct().toList();
  }

  private static List<String> tags(List<Located> tags) {
    return tags.stream().flatMap(tag -> EntryList.tag(tag.value()).stream()).distinct().toList();
  }

  private static Optional<String> description(Description description) {
    String text =
        Stream.of(description.purpose(), description.usage(), description.limitations())
            .flatMap(Optional::stream)
            .map(Located::value)
            .collect(Collectors.joining(" "));
    return Optional.of(text).filter(found -> !found.isBlank());
  }

  private static String words(Optional<?>... texts) {
    return Stream.of(texts)
        .flatMap(Optional::stream)
        .map(text -> text instanceof Located located ? located.value() : text.toString())
        .collect(Collectors.joining(" "));
  }
}
