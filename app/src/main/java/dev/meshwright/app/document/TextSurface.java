package dev.meshwright.app.document;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.List;

/// The editor that shows a document. While one is attached, every edit goes through it, so that
/// there is one undo history whichever view an edit comes from.
public interface TextSurface {

  /// Makes all edits as one step of the undo history; what changes comes back as [Document#typed].
  void apply(List<TextEdit> edits);

  /// Replaces the whole text, as when the file is read again; the undo history starts anew.
  void replace(String text);

  /// Selects the range and scrolls to it.
  void reveal(TextRange range);
}
