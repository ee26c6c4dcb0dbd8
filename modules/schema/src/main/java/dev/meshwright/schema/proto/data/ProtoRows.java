package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Encodes rows as messages, as a producer would. Not safe for use by several threads at once.
public final class ProtoRows {

  private final Descriptor message;
  private final List<Column> columns;

  private ProtoRows(Descriptor message, List<Column> columns) {
    this.message = message;
    this.columns = List.copyOf(columns);
  }

  /// @param name of the message; empty to take the one that fits the columns best
  /// @param columns of the rows that will come; their names are matched with those of fields
  public static Result<ProtoRows> of(
      ProtoMessages messages, Optional<String> name, List<Column> columns) {
    return messages.find(name, columns).map(message -> new ProtoRows(message, columns));
  }

  /// Full name of the message.
  public String message() {
    return message.getFullName();
  }

  /// What does not fit; empty for a row whose bytes could be written.
  public List<CellProblem> problems(Row row) {
    ProtoWriter writer = new ProtoWriter();
    write(row, writer);
    return writer.problems();
  }

  /// The message of a row without problems.
  DynamicMessage message(Row row) {
    return write(row, new ProtoWriter());
  }

  private DynamicMessage write(Row row, ProtoWriter writer) {
    List<Value.Field> fields = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      fields.add(new Value.Field(columns.get(i).name(), row.values().get(i)));
    }
    DynamicMessage written = writer.message(message, new Value.Struct(fields), "");
    if (writer.problems().isEmpty()) {
      // The last word has the encoder itself.
      writer.encoded(written);
    }
    return written;
  }
}
