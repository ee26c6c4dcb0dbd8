package dev.meshwright.model.avro;

import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import java.util.List;
import java.util.Optional;

/// The definition of a named type.
public sealed interface AvroNamed extends AvroType permits AvroRecord, AvroEnum, AvroFixed {

  /// The file that defines it: a model may span files.
  String file();

  @Override
  ObjectNode node();

  AvroName name();

  Optional<StringNode> doc();

  List<AvroAlias> aliases();

  List<AvroProperty> properties();

  default String fullName() {
    return name().full();
  }
}
