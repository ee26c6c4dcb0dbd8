package dev.meshwright.usecases.decode;

import dev.meshwright.model.Problem;
import java.util.List;

/// Which schemas read a message.
///
/// @param reading the types that do, or did: those that do now and know all of it first
/// @param others types that never did, each with its newest version
/// @param schemas that were looked at
/// @param versions that were looked at
/// @param notes what was not looked at
public record DecodeReport(
    PastedMessage message,
    List<SchemaReadings> reading,
    List<SchemaReadings> others,
    int schemas,
    int versions,
    List<Problem> notes) {

  public DecodeReport {
    reading = List.copyOf(reading);
    others = List.copyOf(others);
    notes = List.copyOf(notes);
  }
}
