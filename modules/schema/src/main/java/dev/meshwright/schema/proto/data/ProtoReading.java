package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.meshwright.model.data.MalformedMessageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads single messages of one type, and tells what of them the type does not know.
public final class ProtoReading {

  private static final int MOST_STRANGERS = 100;

  private final Descriptor type;

  private ProtoReading(Descriptor type) {
    this.type = type;
  }

  /// One for each message of a file.
  ///
  /// @param name of the only one, full or its last part; empty for all
  public static List<ProtoReading> of(ProtoMessages messages, Optional<String> name) {
    return messages.all().stream()
        .filter(message ->
            name.isEmpty()
                || message.getFullName().equals(name.get())
                || message.getName().equals(name.get()))
        .map(ProtoReading::new)
        .toList();
  }

  /// What a message holds.
  ///
  /// @param json as Protobuf writes it
  /// @param known how many of its own fields are set
  /// @param strangers paths of data that the type has no field for: `lines[0].7`; a bounded number
  public record Read(String json, int known, List<String> strangers) {
    public Read {
      strangers = List.copyOf(strangers);
    }
  }

  /// Full name of the type.
  public String type() {
    return type.getFullName();
  }

  /// @throws MalformedMessageException when the bytes do not fit the type
  public Read read(byte[] bytes, int from) throws MalformedMessageException {
    try {
      return read(ProtoDecoder.parse(type, bytes, from));
    } catch (StackOverflowError deep) {
      throw new MalformedMessageException("", -1, "it is nested too deeply");
    }
  }

  /// The same from Protobuf's JSON.
  ///
  /// @throws MalformedMessageException when the text does not fit the type
  public Read readJson(String json) throws MalformedMessageException {
    try {
      return read(new ProtoJsonReader(json).message(type));
    } catch (StackOverflowError deep) {
      throw new MalformedMessageException("", -1, "it is nested too deeply");
    }
  }

  /// The bytes of what Protobuf's JSON says.
  ///
  /// @throws MalformedMessageException when the text does not fit the type
  public byte[] write(String json) throws MalformedMessageException {
    try {
      return new ProtoJsonReader(json).message(type).toByteArray();
    } catch (StackOverflowError deep) {
      throw new MalformedMessageException("", -1, "it is nested too deeply");
    }
  }

  private static Read read(DynamicMessage message) {
    List<String> strangers = new ArrayList<>();
    collect(message, "", strangers);
    return new Read(ProtoJson.text(message), message.getAllFields().size(), strangers);
  }

  private static void collect(Message message, String path, List<String> strangers) {
    for (Integer number : message.getUnknownFields().asMap().keySet()) {
      if (strangers.size() < MOST_STRANGERS) {
        strangers.add(path + number);
      }
    }
    for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
      if (entry.getKey().getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        String inside = path + entry.getKey().getName();
        if (entry.getKey().isRepeated()) {
          List<?> items = (List<?>) entry.getValue();
          for (int i = 0; i < items.size(); i++) {
            collect((Message) items.get(i), inside + "[" + i + "].", strangers);
          }
        } else {
          collect((Message) entry.getValue(), inside + ".", strangers);
        }
      }
    }
  }

  /// Whether the place in the file that an envelope tells is that of this type.
  public boolean isAt(List<Integer> indexes) {
    List<Descriptor> level = type.getFile().getMessageTypes();
    Optional<Descriptor> found = Optional.empty();
    for (int index : indexes) {
      if (index < 0 || index >= level.size()) {
        return false;
      }
      found = Optional.of(level.get(index));
      level = level.get(index).getNestedTypes();
    }
    return found.isEmpty() || found.get().equals(type);
  }
}
