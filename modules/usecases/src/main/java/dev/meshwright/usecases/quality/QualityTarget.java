package dev.meshwright.usecases.quality;

import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import java.util.Optional;

/// What a rule speaks of.
///
/// @param table name of the object's data
/// @param path names of the property and of those around it, with dots; empty for the object
record QualityTarget(String table, String path) {

  static Optional<QualityTarget> of(SchemaObject object) {
    return object
        .physicalName()
        .or(object::name)
        .map(Located::value)
        .map(name -> new QualityTarget(name.substring(name.lastIndexOf('.') + 1), ""));
  }

  Optional<QualityTarget> below(SchemaProperty property) {
    return property
        .physicalName()
        .or(property::name)
        .map(Located::value)
        .map(name -> new QualityTarget(table, path.isEmpty() ? name : path + "." + name));
  }

  /// As people write it.
  String words() {
    return path.isEmpty() ? table : table + "." + path;
  }
}
