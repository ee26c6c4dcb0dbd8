package dev.meshwright.usecases.review;

import dev.meshwright.model.git.Author;
import dev.meshwright.usecases.review.thread.EventKind;
import java.util.List;

/// What was written for something that somebody said.
///
/// @param about the review or the thread
/// @param file that the event is in
/// @param place what a comment is about; empty for what is about no place
/// @param alsoWritten other files that were written with it
public record WrittenEvent(
    String id,
    EventKind kind,
    String about,
    Author by,
    String file,
    String place,
    List<String> alsoWritten) {

  public WrittenEvent {
    alsoWritten = List.copyOf(alsoWritten);
  }

  WrittenEvent with(List<String> files) {
    return new WrittenEvent(id, kind, about, by, file, place, files);
  }
}
