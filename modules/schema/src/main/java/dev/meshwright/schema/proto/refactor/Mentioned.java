package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoExtensionRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.schema.proto.option.OptionTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file declares, and what it names: types, extensions, fields and enum values in options.
final class Mentioned {

  private final ProtoFile file;
  private final OptionMentions options;
  private final Map<String, TextRange> declared = new HashMap<>();
  private final List<TypeMention> mentions = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private Mentioned(ProtoDocument document) {
    this.file = document.file();
    this.options = new OptionMentions(document, this::add);
  }

  static Mentioned of(ProtoDocument document) {
    Mentioned mentioned = new Mentioned(document);
    mentioned.file();
    return mentioned;
  }

  /// The full names of what the file declares, with the whole declaration of each.
  Map<String, TextRange> declared() {
    return declared;
  }

  List<TypeMention> mentions() {
    return mentions;
  }

  private void file() {
    String scope = file.packageText();
    options.all(file.options(), OptionTarget.FILE, scope, "");
    file.messages().forEach(message -> message(message, scope));
    file.enums().forEach(values -> enumeration(values, scope));
    file.extensions().forEach(block -> extend(block, scope, ""));
    file.services().forEach(service -> service(service, scope));
  }

  private void message(ProtoMessage message, String scope) {
    String name = message.fullName();
    declared.putIfAbsent(name, message.range());
    options.all(message.options(), OptionTarget.MESSAGE, scope, name);
    for (ProtoOneof oneof : message.oneofs()) {
      String fullName = ProtoNames.join(name, oneof.name().text());
      declared.putIfAbsent(fullName, oneof.range());
      options.all(oneof.options(), OptionTarget.ONEOF, name, fullName);
    }
    for (ProtoExtensionRange range : message.extensionRanges()) {
      options.all(range.options(), OptionTarget.EXTENSION_RANGE, name, name);
    }
    message.fields().forEach(field -> field(field, name));
    message.messages().forEach(inner -> message(inner, name));
    message.enums().forEach(values -> enumeration(values, name));
    message.extensions().forEach(block -> extend(block, name, name));
  }

  private void field(ProtoField field, String scope) {
    String name = field.fullName();
    declared.putIfAbsent(name, field.range());
    if (!field.group()) {
      type(field.type(), scope, name);
    }
    options.field(field, scope, name);
  }

  private void enumeration(ProtoEnum values, String scope) {
    declared.putIfAbsent(values.fullName(), values.range());
    options.all(values.options(), OptionTarget.ENUM, scope, values.fullName());
    for (ProtoEnumValue value : values.values()) {
      // Values are siblings of their enum.
      String name = ProtoNames.join(scope, value.name().text());
      declared.putIfAbsent(name, value.range());
      options.all(value.options(), OptionTarget.ENUM_VALUE, scope, name);
    }
  }

  private void extend(ProtoExtend block, String scope, String owner) {
    type(block.extendee(), scope, owner);
    block.fields().forEach(field -> field(field, scope));
  }

  private void service(ProtoService service, String outer) {
    String scope = service.fullName();
    declared.putIfAbsent(scope, service.range());
    options.all(service.options(), OptionTarget.SERVICE, outer, scope);
    for (ProtoMethod method : service.methods()) {
      String name = ProtoNames.join(scope, method.name().text());
      declared.putIfAbsent(name, method.range());
      type(method.input(), scope, name);
      type(method.output(), scope, name);
      options.all(method.options(), OptionTarget.METHOD, scope, name);
    }
  }

  private void type(ProtoTypeRef type, String scope, String owner) {
    Optional<DeclaredName> meant =
        switch (type.target()) {
          case ProtoTarget.OfScalar _ -> Optional.empty();
          case ProtoTarget.OfMessage(String path, String name) ->
              Optional.of(new DeclaredName(path, name));
          case ProtoTarget.OfEnum(String path, String name) ->
              Optional.of(new DeclaredName(path, name));
          case ProtoTarget.Unresolved _ -> Optional.empty();
        };
    if (!(type.target() instanceof ProtoTarget.OfScalar)) {
      add(TypeMention.As.TYPE, owner, scope, new ProtoName(type.text(), type.range()), meant);
    }
  }

  private void add(
      TypeMention.As as,
      String owner,
      String scope,
      ProtoName written,
      Optional<DeclaredName> meant) {
    int index = counts.merge(owner, 1, Integer::sum) - 1;
    mentions.add(new TypeMention(as, owner, index, scope, written.text(), written.range(), meant));
  }
}
