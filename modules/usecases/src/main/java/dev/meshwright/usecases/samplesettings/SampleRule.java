package dev.meshwright.usecases.samplesettings;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.MessageDecoding.Envelope;
import dev.meshwright.model.data.MessageDecoding.Framing;
import dev.meshwright.usecases.policy.PathPattern;
import java.util.List;
import java.util.Optional;

/// How the samples of some paths are read.
///
/// @param schema path of the schema that decodes messages, from the workspace's root
/// @param message name of the message in it, for Protobuf
/// @param framing how messages stand in a file; empty to go by the file's name
/// @param place of the entry
/// @param problems of the entry: a sample that it fits cannot be read until they are mended
public record SampleRule(
    PathPattern path,
    Optional<String> schema,
    Optional<String> message,
    Optional<Framing> framing,
    Optional<Envelope> envelope,
    CsvOptions csv,
    Location place,
    List<Problem> problems) {

  public SampleRule {
    problems = List.copyOf(problems);
  }

  /// Whether it speaks of messages.
  public boolean isOfMessages() {
    return schema.isPresent() || message.isPresent() || framing.isPresent() || envelope.isPresent();
  }
}
