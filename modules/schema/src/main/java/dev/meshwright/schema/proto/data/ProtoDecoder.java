package dev.meshwright.schema.proto.data;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decodes messages of one type, from bytes or from JSON, into rows. For one thread.
public final class ProtoDecoder {

  private static final int UNKNOWN_KEPT = 1_000;

  private final Descriptor message;
  private final List<Column> columns;
  private final ProtoObjects objects = new ProtoObjects();
  private final Map<Integer, Long> unknown = new TreeMap<>();

  private ProtoDecoder(Descriptor message) {
    this.message = message;
    this.columns = ProtoColumns.of(message);
  }

  /// @param label what problems name as their file
  public static Result<ProtoDecoder> of(MessageType.Protobuf type, String label) {
    try {
      FileDescriptorSet set =
          FileDescriptorSet.parseFrom(Base64.getDecoder().decode(type.descriptors()));
      Map<String, FileDescriptor> files = new LinkedHashMap<>();
      for (FileDescriptorProto file : set.getFileList()) {
        FileDescriptor[] imports =
            file.getDependencyList().stream().map(files::get).toArray(FileDescriptor[]::new);
        files.put(file.getName(), FileDescriptor.buildFrom(file, imports));
      }
      return files.values().stream()
          .flatMap(file -> find(file.getMessageTypes(), type.message()).stream())
          .findFirst()
          .map(found -> Result.ok(new ProtoDecoder(found)))
          .orElseGet(() -> Result.failed(problem(label, "there is no message " + type.message())));
    } catch (InvalidProtocolBufferException
        | DescriptorValidationException
        | IllegalArgumentException unusable) {
      return Result.failed(problem(label, String.valueOf(unusable.getMessage())));
    }
  }

  private static Problem problem(String label, String reason) {
    return Problem.error(
        "sample-schema",
        Location.startOf(label),
        "The schema of " + label + " cannot decode messages: " + reason + ".",
        "Correct the schema that .meshwright/samples.yaml names.");
  }

  private static Optional<Descriptor> find(List<Descriptor> messages, String name) {
    for (Descriptor each : messages) {
      if (each.getFullName().equals(name)) {
        return Optional.of(each);
      }
      Optional<Descriptor> nested = find(each.getNestedTypes(), name);
      if (nested.isPresent()) {
        return nested;
      }
    }
    return Optional.empty();
  }

  /// One for each field.
  public List<Column> columns() {
    return columns;
  }

  /// The objects of a message's fields, as a database takes them.
  public List<@Nullable Object> row(byte[] bytes, int from) throws MalformedMessageException {
    return row(parse(bytes, from));
  }

  /// The same from Protobuf's JSON.
  public List<@Nullable Object> rowOfJson(String json) throws MalformedMessageException {
    return row(parseJson(json));
  }

  DynamicMessage parseJson(String json) throws MalformedMessageException {
    return new ProtoJsonReader(json).message(message);
  }

  private List<@Nullable Object> row(DynamicMessage parsed) throws MalformedMessageException {
    try {
      return objects.fields(parsed, columns);
    } catch (java.time.DateTimeException outside) {
      throw new MalformedMessageException("", -1, String.valueOf(outside.getMessage()));
    } catch (StackOverflowError deep) {
      throw new MalformedMessageException("", -1, "it is nested too deeply");
    }
  }

  DynamicMessage parse(byte[] bytes, int from) throws MalformedMessageException {
    DynamicMessage parsed = parse(message, bytes, from);
    noteUnknown(parsed.getUnknownFields());
    return parsed;
  }

  static DynamicMessage parse(Descriptor type, byte[] bytes, int from)
      throws MalformedMessageException {
    try {
      DynamicMessage.Builder builder = DynamicMessage.newBuilder(type);
      builder.mergeFrom(bytes, from, bytes.length - from);
      DynamicMessage parsed = builder.buildPartial();
      if (!parsed.isInitialized()) {
        throw new MalformedMessageException(
            "",
            -1,
            "required fields are missing: " + String.join(", ", parsed.findInitializationErrors()));
      }
      return parsed;
    } catch (InvalidProtocolBufferException refused) {
      throw new WireScan(bytes, from)
          .find(type)
          .orElseGet(
              () -> new MalformedMessageException("", -1, String.valueOf(refused.getMessage())));
    }
  }

  private void noteUnknown(UnknownFieldSet fields) {
    for (Integer number : fields.asMap().keySet()) {
      if (unknown.size() < UNKNOWN_KEPT || unknown.containsKey(number)) {
        unknown.merge(number, 1L, Long::sum);
      }
    }
  }

  /// Whether the place that a message has in its file is that of this one.
  ///
  /// @return the name of the other message; empty when it is this one
  public Optional<String> otherAt(List<Integer> indexes) {
    List<Descriptor> level = message.getFile().getMessageTypes();
    Optional<Descriptor> found = Optional.empty();
    for (int index : indexes) {
      if (index < 0 || index >= level.size()) {
        return Optional.of("message " + indexes + " of another file");
      }
      found = Optional.of(level.get(index));
      level = level.get(index).getNestedTypes();
    }
    return found.map(Descriptor::getFullName).filter(name -> !name.equals(message.getFullName()));
  }

  /// What is worth knowing about the messages so far.
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!unknown.isEmpty()) {
      remarks.add(
          message.getFullName()
              + " has no field for some of the data: "
              + unknown.entrySet().stream()
                  .limit(5)
                  .map(each -> "number " + each.getKey() + " in " + each.getValue() + " messages")
                  .collect(Collectors.joining(", "))
              + (unknown.size() > 5 ? " and " + (unknown.size() - 5) + " more." : "."));
    }
    if (objects.cutMoments() > 0) {
      remarks.add(
          objects.cutMoments() + " timestamps are finer than the microseconds that SQL holds.");
    }
    return remarks;
  }
}
