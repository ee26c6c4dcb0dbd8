package dev.meshwright.usecases.contract;

import java.util.List;

/// A record, message or object schema, as a contract sees it.
///
/// @param name without namespace or package
/// @param file that has it
record SchemaTable(String name, String file, List<SchemaField> fields) {

  SchemaTable {
    fields = List.copyOf(fields);
  }
}
