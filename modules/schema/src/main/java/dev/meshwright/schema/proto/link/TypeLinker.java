package dev.meshwright.schema.proto.link;

import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Copies a file with every type's name resolved and every feature known.
final class TypeLinker {

  private final NameFinder names;
  private final ProtoEdition edition;

  private TypeLinker(NameFinder names, ProtoEdition edition) {
    this.names = names;
    this.edition = edition;
  }

  static ProtoFile link(ProtoFile file, NameFinder names) {
    TypeLinker linker = new TypeLinker(names, file.edition());
    ProtoFeatures features =
        FeatureResolver.own(ProtoFeatures.defaultsOf(file.edition()), file.options());
    String scope = file.packageText();
    return new ProtoFile(
        file.path(),
        file.text(),
        file.lines(),
        file.edition(),
        file.syntax(),
        file.packageName(),
        file.packageStatement(),
        file.packageComments(),
        file.comments(),
        file.imports(),
        file.options(),
        file.messages().stream().map(m -> linker.message(m, features)).toList(),
        file.enums().stream().map(e -> enumeration(e, features)).toList(),
        file.extensions().stream().map(e -> linker.extend(e, scope, features)).toList(),
        file.services().stream().map(linker::service).toList(),
        features);
  }

  private ProtoMessage message(ProtoMessage m, ProtoFeatures inherited) {
    ProtoFeatures own = FeatureResolver.own(inherited, m.options());
    Map<String, ProtoFeatures> ofOneof = new HashMap<>();
    for (ProtoOneof oneof : m.oneofs()) {
      ofOneof.put(oneof.name().text(), FeatureResolver.own(own, oneof.options()));
    }
    return new ProtoMessage(
        m.range(),
        m.body(),
        m.name(),
        m.fullName(),
        m.visibility(),
        m.group(),
        m.comments(),
        m.fields().stream()
            .map(f ->
                field(
                    f, m.fullName(), f.oneof().map(o -> ofOneof.getOrDefault(o, own)).orElse(own)))
            .toList(),
        m.oneofs(),
        m.messages().stream().map(inner -> message(inner, own)).toList(),
        m.enums().stream().map(e -> enumeration(e, own)).toList(),
        m.extensions().stream().map(e -> extend(e, m.fullName(), own)).toList(),
        m.reserved(),
        m.extensionRanges(),
        m.options(),
        own);
  }

  private static ProtoEnum enumeration(ProtoEnum e, ProtoFeatures inherited) {
    ProtoFeatures own = FeatureResolver.own(inherited, e.options());
    return new ProtoEnum(
        e.range(),
        e.body(),
        e.name(),
        e.fullName(),
        e.visibility(),
        e.comments(),
        e.values(),
        e.reserved(),
        e.options(),
        own);
  }

  private ProtoExtend extend(ProtoExtend block, String scope, ProtoFeatures inherited) {
    return new ProtoExtend(
        block.range(),
        names.message(scope, block.extendee()),
        block.fields().stream().map(f -> field(f, scope, inherited)).toList(),
        block.comments());
  }

  private ProtoField field(ProtoField f, String scope, ProtoFeatures inherited) {
    ProtoFeatures own =
        FeatureResolver.ofField(inherited, edition, f.label(), f.group(), f.options());
    ProtoTypeRef type =
        f.group() ? names.group(ProtoNames.join(scope, f.name().text()), f.type()) : type(scope, f);
    return new ProtoField(
        f.range(),
        f.name(),
        f.fullName(),
        f.label(),
        f.labelRange(),
        type,
        f.mapKey().map(key -> names.type(scope, key)),
        f.typeRange(),
        f.number(),
        f.group(),
        f.oneof(),
        f.extension(),
        f.options(),
        f.optionsRange(),
        f.comments(),
        own);
  }

  private ProtoTypeRef type(String scope, ProtoField field) {
    return names.type(scope, field.type());
  }

  private ProtoService service(ProtoService s) {
    List<ProtoMethod> methods = s.methods().stream().map(m -> method(s.fullName(), m)).toList();
    return new ProtoService(
        s.range(), s.body(), s.name(), s.fullName(), methods, s.options(), s.comments());
  }

  private ProtoMethod method(String scope, ProtoMethod m) {
    return new ProtoMethod(
        m.range(),
        m.body(),
        m.name(),
        names.message(scope, m.input()),
        m.clientStreaming(),
        names.message(scope, m.output()),
        m.serverStreaming(),
        m.options(),
        m.comments());
  }
}
