package dev.meshwright.schema.proto.complete;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.schema.proto.edit.Imports;
import dev.meshwright.schema.proto.edit.KnownTypes;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.link.WellKnownFiles;
import dev.meshwright.schema.proto.parse.CaretPlace;
import dev.meshwright.text.OfferList;
import java.util.List;
import java.util.stream.Stream;

/// Types: those that are built in, those that can be named, and those of files to be imported.
final class TypeOffers {

  private static final List<ProtoScalar> SCALARS =
      List.of(
          ProtoScalar.STRING,
          ProtoScalar.INT32,
          ProtoScalar.INT64,
          ProtoScalar.BOOL,
          ProtoScalar.DOUBLE,
          ProtoScalar.FLOAT,
          ProtoScalar.BYTES,
          ProtoScalar.UINT32,
          ProtoScalar.UINT64,
          ProtoScalar.SINT32,
          ProtoScalar.SINT64,
          ProtoScalar.FIXED32,
          ProtoScalar.FIXED64,
          ProtoScalar.SFIXED32,
          ProtoScalar.SFIXED64);

  private static final List<String> WELL_KNOWN =
      Stream.of("timestamp", "duration", "wrappers", "struct", "any", "empty", "field_mask")
          .map(name -> "google/protobuf/" + name + ".proto")
          .toList();

  /// Each is tried out before it is shown.
  private static final int MOST_IMPORTED = 100;

  private final ProtoDocument document;
  private final OfferList list;
  private final List<KnownType> types;
  private final String scope;
  private final KnownTypes names;
  private boolean enums = true;

  TypeOffers(ProtoDocument document, CaretPlace place, OfferList list, List<KnownType> types) {
    this.document = document;
    this.list = list;
    this.types = types;
    this.names = new KnownTypes(document);
    String inside = document.file().packageText();
    for (String message : place.messages()) {
      inside = ProtoNames.join(inside, message);
    }
    this.scope = inside;
  }

  void all() {
    SCALARS.forEach(scalar -> list.add(OfferKind.TYPE, scalar.text(), ""));
    named();
  }

  void mapKeys() {
    SCALARS.stream()
        .filter(scalar ->
            switch (scalar) {
              case DOUBLE, FLOAT, BYTES -> false;
              default -> true;
            })
        .forEach(scalar -> list.add(OfferKind.TYPE, scalar.text(), "", scalar.text()));
  }

  void messages() {
    enums = false;
    named();
  }

  private void named() {
    String own = document.file().path();
    ProtoTypes here = ProtoTypes.of(document.file());
    here.messages().values().stream()
        .filter(message -> !message.group())
        .forEach(message -> visible(message.fullName(), ""));
    if (enums) {
      here.enums().keySet().forEach(name -> visible(name, ""));
    }
    int imported = 0;
    for (KnownType type : types) {
      boolean wanted = type.kind() == NodeKind.RECORD || (enums && type.kind() == NodeKind.ENUM);
      if (wanted && !type.key().file().equals(own) && fits(type.key().name())) {
        if (imported++ == MOST_IMPORTED) {
          break;
        }
        other(type.key().name(), type.key().file(), type.kind() == NodeKind.ENUM);
      }
    }
    for (String path : WELL_KNOWN) {
      ProtoTypes known = WellKnownFiles.all().types(path);
      known.messages().keySet().forEach(name -> wellKnown(name, path, false));
      if (enums) {
        known.enums().keySet().forEach(name -> wellKnown(name, path, true));
      }
    }
  }

  private void wellKnown(String name, String path, boolean isEnum) {
    if (fits(name) && !document.file().path().equals(path)) {
      other(name, path, isEnum);
    }
  }

  private boolean fits(String fullName) {
    return list.fits(fullName);
  }

  private void visible(String fullName, String detail) {
    list.add(OfferKind.TYPE, label(fullName), detail, names.written(scope, fullName));
  }

  private void other(String fullName, String path, boolean isEnum) {
    if (names.isType(fullName)) {
      visible(fullName, path);
      return;
    }
    KnownTypes then = new KnownTypes(document);
    then.declare(fullName, isEnum);
    TextEdit edit = new Imports(document, new Layout(document.file().text())).add(path);
    list.add(OfferKind.TYPE, label(fullName), path, then.written(scope, fullName), List.of(edit));
  }

  /// Without the package, which the detail tells by its file.
  private String label(String fullName) {
    String prefix = document.file().packageText() + ".";
    return fullName.startsWith(prefix) ? fullName.substring(prefix.length()) : fullName;
  }
}
