package dev.meshwright.data.worker;

import dev.meshwright.data.avro.AvroPayloads;
import dev.meshwright.data.message.Framed;
import dev.meshwright.data.message.MessageReader;
import dev.meshwright.data.message.Payload;
import dev.meshwright.data.message.PayloadDecoder;
import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Messages that a schema of the workspace decodes, read once into a table. One that is malformed
/// is left out and told.
final class MessageTable {

  private static final int ROWS_BETWEEN_LOOKS = 1024;

  private final TableMaker tables;
  private final MessageDecoding decoding;
  private final PayloadDecoder decoder;
  private final MessageProblems problems;
  private final Set<Integer> schemaIds = new TreeSet<>();
  private long rows;

  private MessageTable(TableMaker tables, MessageDecoding decoding, PayloadDecoder decoder) {
    this.tables = tables;
    this.decoding = decoding;
    this.decoder = decoder;
    this.problems = new MessageProblems(tables.files().label());
  }

  static LoadedSample load(TableMaker tables, MessageDecoding decoding, PayloadDecoders decoders)
      throws SQLException, RefusalException {
    String label = tables.files().label();
    boolean json = decoding.framing() == MessageDecoding.Framing.JSON;
    return switch (decoding.type()) {
      case MessageType.Avro avro ->
          new MessageTable(tables, decoding, avro(avro, decoding, label)).load();
      case MessageType.Protobuf protobuf ->
          switch (decoders.of(protobuf, label, json)) {
            case Result.Ok<PayloadDecoder> good ->
                new MessageTable(tables, decoding, good.value()).load();
            case Result.Failed<PayloadDecoder> bad -> throw new RefusalException(bad.problems());
          };
      case MessageType.Json documents -> new JsonMessages(tables, decoding).load();
    };
  }

  private static PayloadDecoder avro(MessageType.Avro type, MessageDecoding decoding, String label)
      throws RefusalException {
    try {
      return new AvroPayloads(type.schema(), decoding);
    } catch (RuntimeException | StackOverflowError invalid) {
      throw new RefusalException(
          Problem.error(
              "sample-schema",
              Location.startOf(label),
              "The schema of " + label + " cannot decode messages: " + Reasons.of(invalid),
              "Correct the schema that .meshwright/samples.yaml names."));
    }
  }

  private LoadedSample load() throws SQLException, RefusalException {
    List<Column> columns = decoder.columns();
    if (columns.isEmpty()) {
      throw new RefusalException(
          Problem.error(
              "sample-schema",
              Location.startOf(tables.files().label()),
              "The messages of " + tables.files().label() + " have no fields.",
              "Name another message in .meshwright/samples.yaml."));
    }
    tables.fill(
        columns,
        table -> {
          ObjectAppender appender = new ObjectAppender(table, columns);
          for (PartFile part : tables.files().parts()) {
            read(part, appender);
          }
          if (rows == 0 && !problems.isEmpty()) {
            throw new RefusalException(problems.all());
          }
        });
    return new LoadedSample(tables.info(Optional.empty(), columns, Optional.of(rows)), notes());
  }

  private void read(PartFile part, ObjectAppender appender) throws SQLException, RefusalException {
    try (MessageReader messages = MessageReader.open(Path.of(part.path()), decoding.framing())) {
      Optional<Framed> next = messages.next();
      while (next.isPresent()) {
        switch (next.get()) {
          case Framed.Message message -> decode(part, message, appender);
          case Framed.Damaged damaged -> problems.add(part, damaged, damaged.reason());
          case Framed.Lost lost -> problems.add(part, lost, lost.reason());
        }
        if (next.get().number() % ROWS_BETWEEN_LOOKS == 0 && tables.stop().asked()) {
          throw new SQLException("stopped");
        }
        next = messages.next();
      }
    } catch (IOException | OutOfMemoryError unreadable) {
      throw new RefusalException(
          Problem.error(
              "sample-unreadable",
              Location.startOf(part.label()),
              part.label()
                  + " cannot be read: "
                  + (unreadable instanceof OutOfMemoryError
                      ? "a message is too large"
                      : Reasons.of(unreadable)),
              "Correct or replace the file. The other samples are not affected."));
    }
  }

  private void decode(PartFile part, Framed.Message message, ObjectAppender appender)
      throws SQLException {
    try {
      Payload payload = Payload.of(message.bytes(), decoding.envelope(), decoding.type());
      payload.schemaId().ifPresent(schemaIds::add);
      appender.row(decoder.row(payload));
      rows++;
    } catch (MalformedMessageException malformed) {
      boolean binary =
          switch (decoding.framing()) {
            case DELIMITED, SIZED, WHOLE -> true;
            case BASE64, JSON -> false;
          };
      problems.add(part, message, malformed, binary);
    }
  }

  private List<Problem> notes() {
    List<Problem> notes = new ArrayList<>(problems.all());
    Location sample = Location.startOf(tables.files().label());
    if (schemaIds.size() > 1) {
      notes.add(
          Problem.warning(
              "sample-schema-ids",
              sample,
              "The messages carry the numbers of different schemas ("
                  + listed()
                  + "); all were decoded with the one of the workspace.",
              "Keep messages of one schema version in a file if versions differ."));
    }
    for (String remark : decoder.remarks()) {
      notes.add(
          Problem.warning(
              "sample-message-fields",
              sample,
              remark,
              "Check the schema and the message's name in .meshwright/samples.yaml."));
    }
    return notes;
  }

  private String listed() {
    return schemaIds.stream().limit(5).map(String::valueOf).collect(Collectors.joining(", "))
        + (schemaIds.size() > 5 ? " and " + (schemaIds.size() - 5) + " more" : "");
  }
}
