package dev.meshwright.data.wire;

import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.math.BigInteger;

/// Values in binary form.
public final class ValueCodec {

  private ValueCodec() {}

  public static void write(Encoder out, Value value) {
    switch (value) {
      case Value.Null none -> nothing(out);
      case Value.Bool bool -> bool(out, bool.value());
      case Value.Exact exact -> exact(out, exact.value());
      case Value.Real real -> real(out, real.value());
      case Value.Single single -> single(out, single.value());
      case Value.Text text -> text(out, text.shown(), text.length());
      case Value.Bytes bytes -> bytes(out, bytes.hex(), bytes.length());
      case Value.Temporal temporal -> temporal(out, temporal.iso());
      case Value.Items items -> {
        tag(out, ValueTag.ITEMS);
        out.varint(items.length());
        out.list(items.items(), ValueCodec::write);
      }
      case Value.Struct struct -> {
        tag(out, ValueTag.STRUCT);
        out.list(
            struct.fields(),
            (to, field) -> {
              to.text(field.name());
              write(to, field.value());
            });
      }
      case Value.Entries entries -> {
        tag(out, ValueTag.ENTRIES);
        out.varint(entries.length());
        out.list(
            entries.entries(),
            (to, entry) -> {
              write(to, entry.key());
              write(to, entry.value());
            });
      }
    }
  }

  public static void nothing(Encoder out) {
    tag(out, ValueTag.NULL);
  }

  public static void bool(Encoder out, boolean value) {
    tag(out, value ? ValueTag.TRUE : ValueTag.FALSE);
  }

  public static void integer(Encoder out, long value) {
    tag(out, ValueTag.INTEGER);
    out.varint(value);
  }

  public static void integer(Encoder out, BigInteger value) {
    if (isLong(value)) {
      integer(out, value.longValue());
    } else {
      big(out, 0, value);
    }
  }

  private static boolean isLong(BigInteger value) {
    return value.bitLength() < Long.SIZE;
  }

  private static void big(Encoder out, int scale, BigInteger unscaled) {
    tag(out, ValueTag.BIG);
    out.varint(scale);
    out.bytes(unscaled.toByteArray());
  }

  public static void exact(Encoder out, BigDecimal value) {
    BigInteger unscaled = value.unscaledValue();
    if (!isLong(unscaled)) {
      big(out, value.scale(), unscaled);
    } else if (value.scale() == 0) {
      integer(out, unscaled.longValue());
    } else {
      tag(out, ValueTag.DECIMAL);
      out.varint(value.scale());
      out.varint(unscaled.longValue());
    }
  }

  public static void real(Encoder out, double value) {
    tag(out, ValueTag.DOUBLE);
    out.i64(Double.doubleToRawLongBits(value));
  }

  public static void single(Encoder out, float value) {
    tag(out, ValueTag.FLOAT);
    out.i32(Float.floatToRawIntBits(value));
  }

  /// @param length of the whole text in UTF-16 code units
  public static void text(Encoder out, String shown, long length) {
    if (shown.length() == length) {
      tag(out, ValueTag.TEXT);
    } else {
      tag(out, ValueTag.CUT_TEXT);
      out.varint(length);
    }
    out.text(shown);
  }

  /// @param length of the whole in bytes
  public static void bytes(Encoder out, String hex, long length) {
    tag(out, ValueTag.BYTES);
    out.varint(length);
    out.text(hex);
  }

  public static void temporal(Encoder out, String iso) {
    tag(out, ValueTag.TEMPORAL);
    out.text(iso);
  }

  public static Value read(Decoder in) throws WireException {
    return switch (in.constant(ValueTag.class)) {
      case NULL -> Value.nothing();
      case FALSE -> new Value.Bool(false);
      case TRUE -> new Value.Bool(true);
      case INTEGER -> Value.exact(in.varint());
      case DECIMAL -> {
        int scale = (int) in.varint();
        yield new Value.Exact(BigDecimal.valueOf(in.varint(), scale));
      }
      case BIG -> {
        int scale = (int) in.varint();
        yield new Value.Exact(new BigDecimal(new BigInteger(in.bytes()), scale));
      }
      case DOUBLE -> new Value.Real(Double.longBitsToDouble(in.i64()));
      case FLOAT -> new Value.Single(Float.intBitsToFloat(in.i32()));
      case TEXT -> Value.text(in.text());
      case CUT_TEXT -> {
        long length = in.varint();
        yield new Value.Text(in.text(), length);
      }
      case BYTES -> {
        long length = in.varint();
        yield new Value.Bytes(in.text(), length);
      }
      case TEMPORAL -> new Value.Temporal(in.text());
      case ITEMS -> {
        long length = in.varint();
        yield new Value.Items(in.list(ValueCodec::read), length);
      }
      case STRUCT -> new Value.Struct(in.list(from -> new Value.Field(from.text(), read(from))));
      case ENTRIES -> {
        long length = in.varint();
        yield new Value.Entries(in.list(from -> new Value.Entry(read(from), read(from))), length);
      }
    };
  }

  private static void tag(Encoder out, ValueTag tag) {
    out.constant(tag);
  }
}
