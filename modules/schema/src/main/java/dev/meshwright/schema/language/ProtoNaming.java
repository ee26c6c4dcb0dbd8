package dev.meshwright.schema.language;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeUse;
import dev.meshwright.schema.proto.refactor.ProtoUses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a `.proto` file declares has a full name, and files import one another by their paths.
final class ProtoNaming implements SchemaUses<ProtoDocument> {

  @Override
  public List<TypeUse> uses(ProtoDocument document) {
    return ProtoUses.of(document);
  }

  @Override
  public Optional<String> name(ProtoDocument document, StructureNode node) {
    return switch (node.kind()) {
      case RECORD, ENUM, SERVICE -> Optional.of(joined(document, node.path()));
      case FIELD -> Optional.of(joined(document, extended(node.path())));
      case FILE, DEFINITION, TYPE, ENUM_VALUE, ONEOF, EXTENSION, METHOD -> Optional.empty();
    };
  }

  /// Only the names of messages and of the field: an extension lives in the scope that declares it.
  private static List<String> extended(List<String> path) {
    return path.stream()
        .filter(step -> !step.startsWith("oneof ") && !step.startsWith("extend "))
        .map(step -> step.startsWith("field ") ? step.substring("field ".length()) : step)
        .toList();
  }

  private static String joined(ProtoDocument document, List<String> names) {
    return String.join(
        ".",
        Stream.concat(Stream.of(document.file().packageText()), names.stream())
            .filter(name -> !name.isEmpty())
            .toList());
  }

  @Override
  public List<String> imports(ProtoDocument document) {
    return document.file().imports().stream()
        .map(ProtoImport::resolved)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<String> fileAt(ProtoDocument document, int offset) {
    return document.file().imports().stream()
        .filter(each -> each.name().range().touches(offset))
        .findFirst()
        .flatMap(ProtoImport::resolved);
  }

  @Override
  public List<String> fileNames(ProtoDocument document) {
    return List.of(document.file().path());
  }
}
