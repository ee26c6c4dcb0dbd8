package dev.meshwright.model.git;

import java.time.OffsetDateTime;
import java.util.List;

/// A commit of the history.
///
/// @param id full object id, hexadecimal
/// @param author who wrote it
/// @param time when it was authored, with the author's offset
/// @param message subject, and a body after an empty line if there is one
/// @param parents ids, none for a root, several for a merge
/// @param refs short names of the branches and tags that point here
public record Commit(
    String id,
    Author author,
    OffsetDateTime time,
    String message,
    List<String> parents,
    List<String> refs) {

  public Commit {
    parents = List.copyOf(parents);
    refs = List.copyOf(refs);
  }

  /// The first seven digits of the id.
  public String shortId() {
    return id.substring(0, Math.min(7, id.length()));
  }

  /// The message's first line.
  public String subject() {
    return message.lines().findFirst().orElse("");
  }
}
