package dev.meshwright.data.worker;

import dev.meshwright.data.message.Framed;
import dev.meshwright.data.message.MessageReader;
import dev.meshwright.data.message.Payload;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.Reasons;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// JSON documents in an envelope or behind their lengths. They are written as lines of JSON, which
/// the engine reads into a table.
final class JsonMessages {

  private final TableMaker tables;
  private final MessageDecoding decoding;
  private final MessageProblems problems;
  private long rows;

  JsonMessages(TableMaker tables, MessageDecoding decoding) {
    this.tables = tables;
    this.decoding = decoding;
    this.problems = new MessageProblems(tables.files().label());
  }

  LoadedSample load() throws SQLException, RefusalException {
    try {
      Path folder = Files.createDirectories(tables.scratch());
      Path lines = Files.createTempFile(folder, "messages-", ".ndjson");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines), 1 << 16)) {
          for (PartFile part : tables.files().parts()) {
            write(part, out);
          }
        }
        if (rows == 0) {
          throw new RefusalException(
              problems.isEmpty()
                  ? List.of(
                      Problem.error(
                          "sample-empty",
                          Location.startOf(tables.files().label()),
                          tables.files().label() + " has no messages.",
                          "Put messages into it."))
                  : problems.all());
        }
        return loaded(lines);
      } finally {
        Files.deleteIfExists(lines);
      }
    } catch (IOException unreadable) {
      throw new RefusalException(
          Problem.error(
              "sample-unreadable",
              Location.startOf(tables.files().label()),
              tables.files().label() + " cannot be read: " + Reasons.of(unreadable),
              "Correct or replace the file. The other samples are not affected."));
    }
  }

  private LoadedSample loaded(Path lines) throws SQLException, RefusalException {
    List<Column> columns = JsonTable.copied(tables, lines);
    return new LoadedSample(
        tables.info(Optional.empty(), columns, Optional.of(rows)), problems.all());
  }

  private void write(PartFile part, OutputStream out) throws IOException, SQLException {
    try (MessageReader messages = MessageReader.open(Path.of(part.path()), decoding.framing())) {
      Optional<Framed> next = messages.next();
      while (next.isPresent()) {
        switch (next.get()) {
          case Framed.Message message -> write(part, message, out);
          case Framed.Damaged damaged -> problems.add(part, damaged, damaged.reason());
          case Framed.Lost lost -> problems.add(part, lost, lost.reason());
        }
        if (tables.stop().asked()) {
          throw new SQLException("stopped");
        }
        next = messages.next();
      }
    }
  }

  private void write(PartFile part, Framed.Message message, OutputStream out) throws IOException {
    try {
      Payload payload = Payload.of(message.bytes(), decoding.envelope(), decoding.type());
      String text = text(payload);
      TreeDocument document = JsonText.parse(part.label(), text);
      if (!document.problems().isEmpty()) {
        Problem first = document.problems().getFirst();
        throw new MalformedMessageException(
            "",
            payload.from() + bytesBefore(text, first.location().range().start()),
            "it is not JSON: " + first.message());
      }
      if (!(document.root() instanceof ObjectNode)) {
        throw new MalformedMessageException("", payload.from(), "it is not a JSON object");
      }
      // Line breaks stand only between the parts of a document: inside of texts they are escaped.
      out.write(text.replace('\n', ' ').replace('\r', ' ').getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      rows++;
    } catch (MalformedMessageException malformed) {
      problems.add(part, message, malformed, decoding.framing() != MessageDecoding.Framing.BASE64);
    }
  }

  private static int bytesBefore(String text, int index) {
    return text.substring(0, Math.min(index, text.length()))
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }

  private static String text(Payload payload) throws MalformedMessageException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(payload.bytes(), payload.from(), payload.length()))
          .toString();
    } catch (CharacterCodingException malformed) {
      throw new MalformedMessageException("", payload.from(), "it is not UTF-8 text");
    }
  }
}
