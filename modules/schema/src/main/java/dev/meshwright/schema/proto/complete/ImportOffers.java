package dev.meshwright.schema.proto.complete;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.schema.proto.edit.Imports;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.text.OfferList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files that an import can name.
final class ImportOffers {

  private final ProtoDocument document;
  private final OfferList list;
  private final List<KnownType> types;

  ImportOffers(ProtoDocument document, OfferList list, List<KnownType> types) {
    this.document = document;
    this.list = list;
    this.types = types;
  }

  void add() {
    Imports imports = new Imports(document, new Layout(document.file().text()));
    Set<String> known =
        document.file().imports().stream()
            .map(ProtoImport::resolved)
            .flatMap(java.util.Optional::stream)
            .collect(Collectors.toSet());
    Stream.concat(
            types.stream()
                .map(type -> type.key().file())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream(),
            Stream.of(
                    "any",
                    "duration",
                    "empty",
                    "field_mask",
                    "struct",
                    "timestamp",
                    "wrappers",
                    "descriptor")
                .map(name -> "google/protobuf/" + name + ".proto"))
        .filter(path -> !known.contains(path) && !path.equals(document.file().path()))
        .map(imports::name)
        .forEach(name -> list.add(OfferKind.FILE, name, "", '"' + name + '"'));
  }
}
