package dev.meshwright.compat.proto.proof;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random messages, and what becomes of them in another version.
final class Data {

  private static final long[] NUMBERS = {
    0,
    1,
    2,
    -1,
    127,
    128,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 32,
    1L << 40,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private Data() {}

  /// What a reader sees of what a writer has written.
  enum Seen {
    SAME,
    CHANGED,
    REFUSED
  }

  static DynamicMessage random(Descriptor type, Random random, int depth) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    List<FieldDescriptor> fields = new ArrayList<>(type.getFields());
    // The last of a oneof's members stays: each of them shall have its turn.
    Collections.shuffle(fields, random);
    // Every implementation writes both parts of a map's entry.
    boolean entry = type.getOptions().getMapEntry();
    for (FieldDescriptor field : fields) {
      boolean nested = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
      boolean needed = field.isRequired() || entry;
      if (nested && depth > 4 && !needed) {
        continue;
      }
      if (field.isRepeated()) {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
          message.addRepeatedField(field, value(field, random, depth));
        }
      } else if (needed || random.nextInt(4) > 0) {
        message.setField(field, value(field, random, depth));
      }
    }
    return message.build();
  }

  private static Object value(FieldDescriptor field, Random random, int depth) {
    long number =
        random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextInt(9);
    return switch (field.getJavaType()) {
      case INT -> (int) number;
      case LONG -> number;
      case FLOAT -> random.nextFloat();
      case DOUBLE -> random.nextDouble();
      case BOOLEAN -> random.nextBoolean();
      case STRING -> List.of("", "a", "\u00e9t\u00e9", "a longer text").get(random.nextInt(4));
      case BYTE_STRING ->
          random.nextBoolean()
              ? ByteString.copyFromUtf8("plain")
              : ByteString.copyFrom(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) number});
      case ENUM -> {
        List<EnumValueDescriptor> values = field.getEnumType().getValues();
        yield values.get(random.nextInt(values.size()));
      }
      case MESSAGE -> random(field.getMessageType(), random, depth + 1);
    };
  }

  static Seen seen(DynamicMessage written, Descriptor reader) {
    try {
      DynamicMessage read =
          DynamicMessage.newBuilder(reader).mergeFrom(written.toByteString()).buildPartial();
      if (!read.isInitialized()) {
        return Seen.REFUSED;
      }
      return same(written, read) ? Seen.SAME : Seen.CHANGED;
    } catch (InvalidProtocolBufferException e) {
      return Seen.REFUSED;
    }
  }

  /// Whether every field that both versions have reads as it was written.
  private static boolean same(DynamicMessage written, DynamicMessage read) {
    for (FieldDescriptor field : written.getDescriptorForType().getFields()) {
      Optional<FieldDescriptor> other = same(field, read.getDescriptorForType());
      boolean tells = other.filter(o -> o.hasPresence() || o.isRepeated()).isPresent();
      if (other.isPresent() && !same(values(written, field), values(read, other.get()), tells)) {
        return false;
      }
    }
    return true;
  }

  /// The field of another version that is meant: by its number, else by its name.
  static Optional<FieldDescriptor> same(FieldDescriptor field, Descriptor other) {
    return Optional.ofNullable(other.findFieldByNumber(field.getNumber()))
        .or(() -> Optional.ofNullable(other.findFieldByName(field.getName())));
  }

  /// The values of a field; none when it is not set, or is what "not set" reads as.
  private static List<Object> values(DynamicMessage message, FieldDescriptor field) {
    List<?> raw =
        field.isRepeated()
            ? (List<?>) message.getField(field)
            : message.hasField(field) ? List.of(message.getField(field)) : List.of();
    List<Object> values = new ArrayList<>();
    raw.forEach(value -> values.add(plain(field, value)));
    return values;
  }

  /// @param tells whether the reader tells a default from what is not set; otherwise none and one
  ///   default are alike
  private static boolean same(List<Object> written, List<Object> read, boolean tells) {
    if (!tells && written.isEmpty() && read.size() == 1) {
      return isDefault(read.getFirst());
    }
    if (!tells && read.isEmpty() && written.size() == 1) {
      return isDefault(written.getFirst());
    }
    if (written.size() != read.size()) {
      return false;
    }
    for (int i = 0; i < written.size(); i++) {
      if (!sameValue(written.get(i), read.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDefault(Object value) {
    return value.equals(BigInteger.ZERO)
        || value.equals(ByteString.EMPTY)
        || value.equals(0.0)
        || value.equals(0.0f)
        || (value instanceof DynamicMessage message && message.getSerializedSize() == 0);
  }

  private static boolean sameValue(Object written, Object read) {
    return written instanceof DynamicMessage one && read instanceof DynamicMessage two
        ? same(one, two)
        : written.equals(read);
  }

  /// The value whatever its type: numbers as numbers, unsigned ones too; text as its bytes.
  private static Object plain(FieldDescriptor field, Object value) {
    boolean unsigned =
        switch (field.getType()) {
          case UINT32, FIXED32, UINT64, FIXED64 -> true;
          default -> false;
        };
    return switch (value) {
      case Boolean b -> BigInteger.valueOf(b ? 1 : 0);
      case Integer i -> BigInteger.valueOf(unsigned ? Integer.toUnsignedLong(i) : i);
      case Long l -> unsigned ? new BigInteger(Long.toUnsignedString(l)) : BigInteger.valueOf(l);
      case EnumValueDescriptor e -> BigInteger.valueOf(e.getNumber());
      case String s -> ByteString.copyFromUtf8(s);
      default -> value;
    };
  }
}
