package dev.meshwright.schema.proto.data;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.ReplayTally;
import java.util.List;
import java.util.Map;

/// What differs between a message as written and as read, field by field, by number.
final class ProtoDifference {

  private final ReplayTally tally;

  ProtoDifference(ReplayTally tally) {
    this.tally = tally;
  }

  void compare(String path, Message written, Message read) {
    for (Map.Entry<FieldDescriptor, Object> field : written.getAllFields().entrySet()) {
      String inside = inside(path, field.getKey().getName());
      FieldDescriptor there =
          read.getDescriptorForType().findFieldByNumber(field.getKey().getNumber());
      if (there == null) {
        tally.effect(inside, Effect.VANISHES, text(field.getKey(), field.getValue()), "");
      } else {
        field(inside, field.getKey(), field.getValue(), there, read);
      }
    }
    for (FieldDescriptor field : read.getDescriptorForType().getFields()) {
      boolean known = written.getDescriptorForType().findFieldByNumber(field.getNumber()) != null;
      if (!known && !field.isRepeated()) {
        boolean message = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
        tally.effect(
            inside(path, field.getName()),
            Effect.DEFAULTED,
            "",
            message ? "absent" : text(field, read.getField(field)));
      }
    }
  }

  private void field(
      String path, FieldDescriptor from, Object before, FieldDescriptor to, Message read) {
    boolean absent = to.isRepeated() ? read.getRepeatedFieldCount(to) == 0 : !read.hasField(to);
    if (absent && (to.hasPresence() || to.isRepeated() || !isDefault(to, before))) {
      // The bytes are there, in a form that this field does not take.
      tally.effect(path, Effect.VANISHES, text(from, before), "");
      return;
    }
    Object after = read.getField(to);
    if (before instanceof List<?> left && after instanceof List<?> right) {
      items(path, from, left, to, right);
    } else if (before instanceof List<?> left && !left.isEmpty()) {
      value(path, from, left.getLast(), to, after);
      if (left.size() > 1) {
        tally.effect(path, Effect.CHANGES, text(from, before), text(to, after));
      }
    } else if (after instanceof List<?> right && right.size() == 1) {
      value(path, from, before, to, right.getFirst());
    } else {
      value(path, from, before, to, after);
    }
  }

  private void items(
      String path, FieldDescriptor from, List<?> before, FieldDescriptor to, List<?> after) {
    if (before.size() != after.size()) {
      tally.effect(path, Effect.CHANGES, text(from, before), text(to, after));
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      value(path + "[]", from, before.get(i), to, after.get(i));
    }
  }

  private void value(
      String path, FieldDescriptor from, Object before, FieldDescriptor to, Object after) {
    if (before instanceof Message left && after instanceof Message right) {
      compare(path, left, right);
    } else if (!plain(from, before).equals(plain(to, after))) {
      tally.effect(path, Effect.CHANGES, text(from, before), text(to, after));
    }
  }

  private static boolean isDefault(FieldDescriptor field, Object value) {
    return field.getJavaType() != FieldDescriptor.JavaType.MESSAGE
        && plain(field, field.getDefaultValue()).equals(plain(field, value));
  }

  /// Numbers by what they mean, whatever their width and sign; an enum value by its number.
  private static Object plain(FieldDescriptor field, Object value) {
    return switch (value) {
      case Integer number when unsigned(field) -> Integer.toUnsignedString(number);
      case Long number when unsigned(field) -> Long.toUnsignedString(number);
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Boolean truth -> truth ? "1" : "0";
      case EnumValueDescriptor symbol -> Integer.toString(symbol.getNumber());
      case String text -> ByteString.copyFromUtf8(text);
      case Float number -> (Double) (double) number;
      default -> value;
    };
  }

  private static boolean unsigned(FieldDescriptor field) {
    return switch (field.getType()) {
      case UINT32, UINT64, FIXED32, FIXED64 -> true;
      default -> false;
    };
  }

  private static String text(FieldDescriptor field, Object value) {
    return switch (value) {
      case Message message -> TextFormat.printer().emittingSingleLine(true).printToString(message);
      case List<?> list -> list.stream().map(item -> text(field, item)).toList().toString();
      case EnumValueDescriptor symbol -> symbol.getName();
      case ByteString bytes -> TextFormat.escapeBytes(bytes);
      case String text -> text;
      default -> String.valueOf(plain(field, value));
    };
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
