package dev.meshwright.usecases.validators;

import dev.meshwright.model.data.MalformedMessageException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads single messages by one type of a schema. For one thread.
public interface MessageReading {

  /// Full name of the type; of one without a name, what it is.
  String type();

  /// Whether a schema can have more types beside it, told apart by their names.
  default boolean sibling() {
    return false;
  }

  /// Reads a payload without its envelope.
  ///
  /// @throws MalformedMessageException when the bytes do not fit the type
  Read read(byte[] payload) throws MalformedMessageException;

  /// Reads a JSON text.
  ///
  /// @throws MalformedMessageException when it does not fit the type
  Read readJson(String json) throws MalformedMessageException;

  /// The payload of a value that is given as JSON, as who sends messages writes it.
  ///
  /// @throws MalformedMessageException when it does not fit the type
  byte[] write(String json) throws MalformedMessageException;

  /// Whether files hold such payloads one behind the other, the length of each before it.
  default boolean delimited() {
    return false;
  }

  /// The schema that files of such payloads carry, as JSON; empty for languages without such files.
  default Optional<String> fileSchema() {
    return Optional.empty();
  }

  /// What stands behind the header of a registry's message.
  ///
  /// @param framed all of it, with the header
  /// @throws MalformedMessageException when it is of another type of the file, or damaged
  default byte[] behindHeader(byte[] framed) throws MalformedMessageException {
    return Arrays.copyOfRange(framed, HEADER, framed.length);
  }

  /// Length of the header of a registry's message.
  int HEADER = 5;

  /// By which single objects of Avro name the schema that wrote them; empty for other languages.
  default Optional<Long> fingerprint() {
    return Optional.empty();
  }

  /// Reads a payload that another version wrote; empty for languages whose readers do not look at
  /// the schema of who wrote.
  ///
  /// @throws MalformedMessageException when this version cannot read it
  default Optional<Read> readWrittenBy(MessageReading writer, byte[] payload)
      throws MalformedMessageException {
    return Optional.empty();
  }

  /// What a message holds.
  ///
  /// @param json for people
  /// @param strangers what of the data the type does not know, and readers pass over
  record Read(String json, List<String> strangers) {
    public Read {
      strangers = List.copyOf(strangers);
    }
  }
}
