package dev.meshwright.app.filesearch;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.find.Query;
import dev.meshwright.model.find.Search;
import dev.meshwright.usecases.search.FileMatches;
import dev.meshwright.usecases.search.FindInFiles;
import dev.meshwright.usecases.search.Replaced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is to be put in place where. Made in the background: nothing here looks at a document.
record Replacing(Query query, String replacement, List<Wanted> files) {

  Replacing {
    files = List.copyOf(files);
  }

  /// What is to be replaced in one file.
  ///
  /// @param open whether it is open, so that its document is to be edited and not the disk
  record Wanted(FileMatches file, List<TextRange> ranges, boolean open) {}

  /// Edits of an open document, which are still to be made.
  record Edited(Replaced.Change change, List<TextEdit> edits) {}

  /// @param open empty when it was cancelled: then what was written is all that was replaced
  /// @param written to the disk
  /// @param problems why others were not written
  record Made(List<Edited> open, List<Replacement.Part> written, List<Problem> problems) {}

  /// Writes the files that are not open.
  Made make(FindInFiles find, Progress progress) {
    List<Edited> open = new ArrayList<>();
    List<Replaced.Change> closed = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Wanted wanted : files) {
      progress.checkCancelled();
      String text = wanted.file().text();
      List<TextEdit> edits = Search.replace(text, query, replacement, wanted.ranges());
      Replaced.Change change =
          new Replaced.Change(wanted.file().path(), text, TextEdits.apply(text, edits));
      if (change.before().equals(change.after())) {
        continue;
      }
      counts.put(change.path(), edits.size());
      if (wanted.open()) {
        open.add(new Edited(change, edits));
      } else {
        closed.add(change);
      }
    }
    Replaced replaced = find.write(closed, progress);
    return new Made(
        replaced.stopped() ? List.of() : open,
        replaced.changed().stream()
            .map(change -> new Replacement.Part(change, counts.getOrDefault(change.path(), 0)))
            .toList(),
        replaced.problems());
  }
}
