package dev.meshwright.data.wire;

import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.List;

/// Rows in binary form: the length in bytes as a 32-bit integer, then each cell with a tag before
/// it.
public final class RowCodec {

  private RowCodec() {}

  public static List<Row> decode(RowBytes rows, int columns) throws WireException {
    Decoder in = new Decoder(rows.bytes());
    List<Row> decoded = new ArrayList<>(rows.count());
    for (int row = 0; row < rows.count(); row++) {
      in.i32();
      List<Value> values = new ArrayList<>(columns);
      for (int column = 0; column < columns; column++) {
        values.add(ValueCodec.read(in));
      }
      decoded.add(new Row(values));
    }
    return decoded;
  }
}
