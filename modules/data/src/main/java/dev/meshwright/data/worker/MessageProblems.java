package dev.meshwright.data.worker;

import dev.meshwright.data.message.Framed;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.MalformedMessageException;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with the messages of a sample: each of the first ones at its place, the others
/// counted.
final class MessageProblems {

  private static final int TOLD = 20;

  private final List<Problem> first = new ArrayList<>();
  private final String label;
  private long count;

  MessageProblems(String label) {
    this.label = label;
  }

  void add(PartFile part, Framed place, String reason) {
    add(part, place, "", place.offset(), reason);
  }

  void add(
      PartFile part, Framed.Message message, MalformedMessageException malformed, boolean binary) {
    long offset = message.offset() + (binary ? Math.max(0, malformed.offset()) : 0);
    add(part, message, malformed.path(), offset, malformed.reason());
  }

  private void add(PartFile part, Framed place, String path, long offset, String reason) {
    count++;
    if (first.size() == TOLD) {
      return;
    }
    Position position = new Position((int) Math.min(place.line(), Integer.MAX_VALUE), 1);
    first.add(
        Problem.error(
            "sample-message",
            new Location(part.label(), TextRange.at(0), position, position),
            "Message "
                + place.number()
                + " of "
                + part.label()
                + " (byte "
                + offset
                + (path.isEmpty() ? "" : ", field " + path)
                + ") cannot be decoded: "
                + reason
                + ".",
            place instanceof Framed.Lost
                ? "Nothing behind it can be read. Check the framing in .meshwright/samples.yaml,"
                    + " or replace the file."
                : "It is left out; the other messages are read. Check the schema, the message's"
                    + " name and the framing in .meshwright/samples.yaml."));
  }

  boolean isEmpty() {
    return count == 0;
  }

  List<Problem> all() {
    List<Problem> all = new ArrayList<>(first);
    if (count > TOLD) {
      all.add(
          Problem.error(
              "sample-message",
              Location.startOf(label),
              count
                  + " messages of "
                  + label
                  + " cannot be decoded; the first "
                  + TOLD
                  + " are listed one by one.",
              "Check the schema, the message's name and the framing in .meshwright/samples.yaml."));
    }
    return all;
  }
}
