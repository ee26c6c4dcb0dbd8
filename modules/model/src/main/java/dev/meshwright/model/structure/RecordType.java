package dev.meshwright.model.structure;

import java.util.List;

/// A record, message or object: the fields that values of it have.
///
/// @param name by which it is known beside others: without namespace or package; of a schema
///   without a name, that of its file
/// @param fullName as messages call it
/// @param file that declares it
/// @param rows which rows of data are of this type
/// @param naming how the names of data and fields are matched
/// @param further what becomes of values that have no field
public record RecordType(
    String name,
    String fullName,
    String file,
    Rows rows,
    Naming naming,
    Further further,
    List<RecordField> fields) {

  public RecordType {
    fields = List.copyOf(fields);
  }

  /// Which rows of data are of a type.
  public enum Rows {
    /// All: the schema is this type.
    ALL,
    /// Those that are written with it, of several types that the schema offers.
    SOME,
    /// None: it is a part of others.
    NONE
  }

  /// When a name in data means a field.
  public enum Naming {
    /// The same letters.
    EXACT,
    /// The same letters, in any case.
    ANY_CASE,
    /// The same letters and digits: `orderId` is `order_id`.
    LETTERS
  }

  /// What becomes of values that have no field.
  public enum Further {
    /// They are kept; nothing is said of them.
    KEPT,
    /// They are not written.
    LOST,
    /// They make the whole invalid.
    FORBIDDEN
  }
}
