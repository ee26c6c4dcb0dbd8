package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroField;
import java.util.Optional;

/// Where a comparison is inside a pair of definitions.
///
/// @param path from the definition: `.lines[]`
/// @param subject what messages call it: the field, or the type
/// @param previousFile the file of the earlier definition
/// @param currentFile the file of the later definition
/// @param backward whether new readers read old data here; a break where they do not is none
/// @param forward whether old readers read new data here
/// @param previousField the field whose type this is, if any
/// @param currentField its later version, if any
record AvroSite(
    String path,
    String subject,
    String previousFile,
    String currentFile,
    boolean backward,
    boolean forward,
    Optional<AvroField> previousField,
    Optional<AvroField> currentField) {

  static AvroSite of(String subject, String previousFile, String currentFile) {
    return new AvroSite(
        "", subject, previousFile, currentFile, true, true, Optional.empty(), Optional.empty());
  }

  AvroSite inside(String step) {
    return new AvroSite(
        path + step,
        subject,
        previousFile,
        currentFile,
        backward,
        forward,
        previousField,
        currentField);
  }

  AvroSite field(AvroField previous, AvroField current) {
    return new AvroSite(
        path + "." + current.name(),
        current.name(),
        previousFile,
        currentFile,
        backward,
        forward,
        Optional.of(previous),
        Optional.of(current));
  }

  AvroSite named(String name) {
    return new AvroSite(
        path + "." + name,
        name,
        previousFile,
        currentFile,
        backward,
        forward,
        previousField,
        currentField);
  }

  /// The same place where only these directions are read.
  AvroSite reading(boolean andBackward, boolean andForward) {
    return new AvroSite(
        path,
        subject,
        previousFile,
        currentFile,
        backward && andBackward,
        forward && andForward,
        previousField,
        currentField);
  }

  boolean isWholeField() {
    return currentField.isPresent() && path.endsWith("." + currentField.get().name());
  }
}
