package dev.meshwright.schema.proto.data;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.descriptor.ProtoDescriptors;
import dev.meshwright.text.Reasons;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The messages of a schema, ready to carry data.
public final class ProtoMessages {

  private final ProtoDocument document;
  private final Map<String, Descriptor> messages = new LinkedHashMap<>();

  private ProtoMessages(ProtoDocument document) {
    this.document = document;
  }

  /// @return the messages of the file and of what it imports; bad when the schema is not valid
  public static Result<ProtoMessages> of(ProtoDocument document) {
    if (!document.isValid()) {
      return new Result.Failed<>(document.errors());
    }
    ProtoMessages messages = new ProtoMessages(document);
    try {
      messages.link();
      return Result.ok(messages);
    } catch (DescriptorValidationException unusable) {
      return Result.failed(
          Problem.error(
              "proto-not-linked",
              Location.startOf(document.file().path()),
              "The schema cannot carry data: " + Reasons.of(unusable),
              "Correct the schema first."));
    }
  }

  private void link() throws DescriptorValidationException {
    Map<String, FileDescriptor> files = new LinkedHashMap<>();
    for (FileDescriptorProto file : ProtoDescriptors.of(document).getFileList()) {
      FileDescriptor[] imports =
          file.getDependencyList().stream().map(files::get).toArray(FileDescriptor[]::new);
      files.put(file.getName(), FileDescriptor.buildFrom(file, imports));
    }
    FileDescriptor own = files.get(document.file().path());
    if (own != null) {
      own.getMessageTypes().forEach(this::add);
    }
  }

  private void add(Descriptor message) {
    messages.put(message.getFullName(), message);
    message.getNestedTypes().stream()
        .filter(nested -> !nested.getOptions().getMapEntry())
        .forEach(this::add);
  }

  /// The type for decoding data somewhere else: with all that the file imports.
  public MessageType.Protobuf type(String fullName) {
    byte[] descriptors = ProtoDescriptors.of(document).toByteArray();
    return new MessageType.Protobuf(Base64.getEncoder().encodeToString(descriptors), fullName);
  }

  /// Full names of messages that no other message of the file contains: those that are sent.
  public List<String> topNames() {
    Set<String> contained = new HashSet<>();
    for (Descriptor message : messages.values()) {
      message.getFields().stream()
          .flatMap(ProtoMessages::contained)
          .filter(inner -> !inner.equals(message))
          .forEach(inner -> contained.add(inner.getFullName()));
    }
    return messages.values().stream()
        .filter(message -> message.getContainingType() == null)
        .map(Descriptor::getFullName)
        .filter(name -> !contained.contains(name))
        .toList();
  }

  private static Stream<Descriptor> contained(FieldDescriptor field) {
    if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
      return Stream.empty();
    }
    return field.isMapField()
        ? contained(field.getMessageType().findFieldByNumber(2))
        : Stream.of(field.getMessageType());
  }

  List<Descriptor> all() {
    return List.copyOf(messages.values());
  }

  /// Full names of the file's messages, nested ones included.
  public List<String> names() {
    return List.copyOf(messages.keySet());
  }

  /// The message of that name: full, or its last part.
  ///
  /// @param name empty to take the message that has most of the columns as fields, the first in the
  ///   file among equals
  Result<Descriptor> find(Optional<String> name, List<Column> columns) {
    if (name.isEmpty()) {
      Optional<Descriptor> best = Optional.empty();
      long most = -1;
      for (Descriptor message : messages.values()) {
        long common = common(message, columns);
        if (common > most) {
          most = common;
          best = Optional.of(message);
        }
      }
      return best.map(Result::ok)
          .orElseGet(() -> Result.failed(problem("There is no message in this file.", "")));
    }
    return messages.values().stream()
        .filter(message ->
            message.getFullName().equals(name.get()) || message.getName().equals(name.get()))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() ->
            Result.failed(
                problem(
                    "There is no message " + name.get() + " in this file.",
                    "Messages: " + String.join(", ", names()) + ".")));
  }

  private static long common(Descriptor message, List<Column> columns) {
    return columns.stream()
        .filter(column -> ProtoFields.find(message, column.name()).isPresent())
        .count();
  }

  private Problem problem(String message, String hint) {
    return Problem.error(
        "proto-no-message", Location.startOf(document.file().path()), message, hint);
  }
}
