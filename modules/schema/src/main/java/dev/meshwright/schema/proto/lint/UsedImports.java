package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.proto.ProtoValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which imports a file needs: for a type that it names, an option that it sets, or because what it
/// needs reaches it through a public import of what it imports.
public final class UsedImports {

  private final Set<String> files = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private UsedImports() {}

  /// The imports that nothing needs. Public ones are there for others; of one that is not there,
  /// nothing is known.
  public static Set<ProtoImport> unused(ProtoDocument document) {
    UsedImports used = new UsedImports();
    used.file(document.file());
    Set<ProtoImport> unused = new LinkedHashSet<>();
    for (ProtoImport each : document.file().imports()) {
      if (each.kind() != ProtoImport.Kind.PUBLIC
          && each.resolved().filter(path -> !used.needs(path, document)).isPresent()) {
        unused.add(each);
      }
    }
    return unused;
  }

  private boolean needs(String path, ProtoDocument document) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(path));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      if (files.contains(next) || isNamed(document.files().types(next))) {
        return true;
      }
      document
          .files()
          .file(next)
          .ifPresent(file ->
              file.imports().stream()
                  .filter(each -> each.kind() == ProtoImport.Kind.PUBLIC)
                  .flatMap(each -> each.resolved().stream())
                  .forEach(open::add));
    }
    return false;
  }

  /// Whether an option may mean something that is declared there.
  private boolean isNamed(ProtoTypes types) {
    return !names.isEmpty()
        && Stream.concat(types.extensions().keySet().stream(), types.messages().keySet().stream())
            .anyMatch(full ->
                names.stream().anyMatch(name -> full.equals(name) || full.endsWith("." + name)));
  }

  private void file(ProtoFile file) {
    file.options().forEach(this::option);
    file.messages().forEach(this::message);
    file.enums().forEach(this::enumeration);
    file.extensions().forEach(this::extend);
    file.services()
        .forEach(service -> {
          service.options().forEach(this::option);
          service
              .methods()
              .forEach(method -> {
                type(method.input());
                type(method.output());
                method.options().forEach(this::option);
              });
        });
  }

  private void message(ProtoMessage message) {
    message.options().forEach(this::option);
    message.fields().forEach(this::field);
    message.oneofs().forEach(oneof -> oneof.options().forEach(this::option));
    message.extensionRanges().forEach(range -> range.options().forEach(this::option));
    message.extensions().forEach(this::extend);
    message.enums().forEach(this::enumeration);
    message.messages().forEach(this::message);
  }

  private void extend(ProtoExtend block) {
    type(block.extendee());
    block.fields().forEach(this::field);
  }

  private void field(ProtoField field) {
    type(field.type());
    field.options().forEach(this::option);
  }

  private void enumeration(ProtoEnum e) {
    e.options().forEach(this::option);
    e.values().forEach(value -> value.options().forEach(this::option));
  }

  private void type(ProtoTypeRef type) {
    switch (type.target()) {
      case ProtoTarget.OfMessage message -> files.add(message.file());
      case ProtoTarget.OfEnum enumeration -> files.add(enumeration.file());
      case ProtoTarget.OfScalar _, ProtoTarget.Unresolved _ -> {}
    }
  }

  private void option(ProtoOption option) {
    option.name().stream()
        .filter(ProtoOption.Part::extension)
        .forEach(part -> name(part.name().text()));
    value(option.value());
  }

  private void value(ProtoValue value) {
    switch (value) {
      case ProtoValue.Aggregate aggregate ->
          aggregate
              .members()
              .forEach(member -> {
                if (member.extension()) {
                  name(member.name().text());
                }
                value(member.value());
              });
      case ProtoValue.Sequence sequence -> sequence.items().forEach(this::value);
      case ProtoValue.Word _, ProtoValue.Whole _, ProtoValue.Decimal _, ProtoValue.Text _ -> {}
    }
  }

  /// A name in parentheses or brackets; of a type in an `Any` the part behind the slash.
  private void name(String written) {
    String name = written.substring(written.lastIndexOf('/') + 1);
    names.add(name.startsWith(".") ? name.substring(1) : name);
  }
}
