package dev.meshwright.data.message;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MalformedMessageException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the payload of a message into a row.
public interface PayloadDecoder {

  List<Column> columns();

  /// One object a column: null, Boolean, Integer, Long, BigInteger, Float, Double, BigDecimal,
  /// String, byte[], UUID, a type of `java.time`, a List for a list or the fields of a struct, a
  /// Map.
  ///
  /// @throws MalformedMessageException when the payload does not fit the schema
  List<@Nullable Object> row(Payload payload) throws MalformedMessageException;

  /// What is worth knowing about all rows so far, for instance fields that the schema does not
  /// have.
  List<String> remarks();
}
