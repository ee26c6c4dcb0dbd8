package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.Memoized;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.proto.ProtoValue;
import dev.meshwright.schema.proto.link.Linker;
import dev.meshwright.schema.proto.link.Symbol;
import dev.meshwright.schema.proto.link.Visible;
import dev.meshwright.schema.proto.link.WellKnownFiles;
import dev.meshwright.schema.proto.option.OptionTarget;
import java.util.List;
import java.util.Optional;

/// What options name: extensions, fields of messages, enum values. The options of the compiler
/// itself have no names that change.
final class OptionMentions {

  private static final String DESCRIPTOR = "google/protobuf/descriptor.proto";

  private final ProtoDocument document;
  private final Sink sink;
  private final Memoized<Optional<Visible>> visible;

  /// Takes what was found.
  interface Sink {
    void add(
        TypeMention.As as,
        String owner,
        String scope,
        ProtoName written,
        Optional<DeclaredName> meant);
  }

  /// A message that fields are looked up in.
  private record Holder(String file, ProtoMessage message) {}

  OptionMentions(ProtoDocument document, Sink sink) {
    this.document = document;
    this.sink = sink;
    this.visible =
        new Memoized<>(() ->
            Optional.ofNullable(Linker.visible(document.files()).get(document.file().path())));
  }

  void all(List<ProtoOption> options, OptionTarget target, String scope, String owner) {
    options.forEach(option -> one(option, target, scope, owner));
  }

  void field(ProtoField field, String scope, String owner) {
    for (ProtoOption option : field.options()) {
      switch (option.nameText()) {
        case "json_name" -> {}
        case "default" -> value(field, option.value(), scope, owner);
        default -> one(option, OptionTarget.FIELD, scope, owner);
      }
    }
  }

  private void one(ProtoOption option, OptionTarget target, String scope, String owner) {
    Optional<Holder> holder = holder(DESCRIPTOR, target.message());
    Optional<ProtoField> last = Optional.empty();
    for (ProtoOption.Part part : option.name()) {
      String name = part.name().text();
      last =
          part.extension()
              ? extension(part.name(), scope, owner)
              : member(holder, part.name(), name, owner, scope);
      holder = last.flatMap(this::holder);
    }
    last.ifPresent(field -> value(field, option.value(), scope, owner));
  }

  private Optional<ProtoField> extension(ProtoName written, String scope, String owner) {
    Optional<Symbol> found =
        visible
            .get()
            .flatMap(names -> names.any(scope, written.text()))
            .filter(symbol -> symbol.kind() == Symbol.Kind.EXTENSION);
    sink.add(
        TypeMention.As.EXTENSION,
        owner,
        scope,
        written,
        found.map(symbol -> new DeclaredName(symbol.file(), symbol.fullName())));
    return found.flatMap(symbol ->
        types(symbol.file()).extension(symbol.fullName()).map(ProtoTypes.Extension::field));
  }

  private Optional<ProtoField> member(
      Optional<Holder> holder, ProtoName written, String name, String owner, String scope) {
    Optional<ProtoField> field =
        holder.flatMap(in ->
            in.message().fields().stream()
                .filter(one -> one.descriptorName().equals(name) || one.name().text().equals(name))
                .findFirst());
    boolean own = holder.filter(in -> in.file().equals(DESCRIPTOR)).isPresent();
    if (!own) {
      sink.add(
          TypeMention.As.MEMBER,
          owner,
          scope,
          written,
          field.map(one -> new DeclaredName(holder.orElseThrow().file(), one.fullName())));
    }
    return field;
  }

  private void value(ProtoField field, ProtoValue value, String scope, String owner) {
    switch (value) {
      case ProtoValue.Word(String text, TextRange range) -> {
        if (field.type().target() instanceof ProtoTarget.OfEnum(String path, String name)
            && !path.equals(DESCRIPTOR)) {
          String fullName = ProtoNames.join(ProtoNames.scopeOf(name), text);
          sink.add(
              TypeMention.As.VALUE,
              owner,
              scope,
              new ProtoName(text, range),
              Optional.of(new DeclaredName(path, fullName)));
        }
      }
      case ProtoValue.Sequence(List<ProtoValue> items, var _) ->
          items.forEach(item -> value(field, item, scope, owner));
      case ProtoValue.Aggregate(List<ProtoValue.Member> members, var _) ->
          members.forEach(member -> member(field, member, scope, owner));
      case ProtoValue.Whole _, ProtoValue.Decimal _, ProtoValue.Text _ -> {}
    }
  }

  private void member(ProtoField field, ProtoValue.Member member, String scope, String owner) {
    String name = member.name().text();
    int slash = name.lastIndexOf('/');
    if (field.isMap()) {
      if (name.equals("value")) {
        inside(field, member.value(), scope, owner);
      }
    } else if (member.extension() && slash >= 0) {
      ProtoName type =
          new ProtoName(
              name.substring(slash + 1),
              new TextRange(
                  member.name().range().end() - (name.length() - slash - 1),
                  member.name().range().end()));
      Optional<DeclaredName> meant = declaring(type.text());
      sink.add(TypeMention.As.FULL, owner, scope, type, meant);
      meant
          .flatMap(one -> holder(one.file(), one.fullName()))
          .ifPresent(in -> members(in, member.value(), scope, owner));
    } else {
      Optional<ProtoField> inner =
          member.extension()
              ? extension(member.name(), scope, owner)
              : member(holder(field), member.name(), name, owner, scope);
      inner.ifPresent(one -> value(one, member.value(), scope, owner));
    }
  }

  /// The value of a map's entry.
  private void inside(ProtoField map, ProtoValue value, String scope, String owner) {
    if (value instanceof ProtoValue.Aggregate) {
      holder(map).ifPresent(in -> members(in, value, scope, owner));
    } else {
      value(map, value, scope, owner);
    }
  }

  private void members(Holder in, ProtoValue value, String scope, String owner) {
    if (value instanceof ProtoValue.Aggregate(List<ProtoValue.Member> members, var _)) {
      for (ProtoValue.Member each : members) {
        Optional<ProtoField> inner =
            each.extension()
                ? extension(each.name(), scope, owner)
                : member(Optional.of(in), each.name(), each.name().text(), owner, scope);
        inner.ifPresent(one -> value(one, each.value(), scope, owner));
      }
    }
  }

  private Optional<DeclaredName> declaring(String fullName) {
    return document.files().files().keySet().stream()
        .filter(path -> types(path).message(fullName).isPresent())
        .map(path -> new DeclaredName(path, fullName))
        .findFirst();
  }

  private Optional<Holder> holder(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfMessage(String path, String name)
        ? holder(path, name)
        : Optional.empty();
  }

  private Optional<Holder> holder(String path, String name) {
    return types(path).message(name).map(message -> new Holder(path, message));
  }

  private ProtoTypes types(String path) {
    ProtoTypes own = document.files().types(path);
    return own.equals(ProtoTypes.NONE) ? WellKnownFiles.all().types(path) : own;
  }
}
