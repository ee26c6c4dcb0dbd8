package dev.meshwright.app.editor;

import dev.meshwright.app.common.MarkLabel;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.jobs.Progress;
import dev.meshwright.uikit.editor.HoverNote;
import dev.meshwright.uikit.editor.HoverSource;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.lookup.DescribePlace;
import dev.meshwright.usecases.lookup.DescribePlace.Described;
import dev.meshwright.usecases.workspace.Documents;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Says what the names in the source of a document mean, with how their files stand against the
/// baseline.
public final class DescribedHovers implements HoverSource {

  private final Texts texts = Texts.of(DescribedHovers.class);
  private final DescribePlace describe;
  private final Document document;
  private final Documents files;
  private final Supplier<Map<String, String>> unsaved;
  private final Supplier<Map<String, Mark>> marks;

  /// @param unsaved texts by path
  /// @param marks of files by path
  public DescribedHovers(
      DescribePlace describe,
      Document document,
      Documents files,
      Supplier<Map<String, String>> unsaved,
      Supplier<Map<String, Mark>> marks) {
    this.describe = describe;
    this.document = document;
    this.files = files;
    this.unsaved = unsaved;
    this.marks = marks;
  }

  @Override
  public HoverSource now() {
    Map<String, String> edited = unsaved.get();
    Map<String, Mark> known = marks.get();
    return new DescribedHovers(describe, document, files, () -> edited, () -> known);
  }

  @Override
  public Optional<HoverNote> at(String text, int offset, Progress progress) {
    return describe
        .at(
            document.kind(),
            document.path(),
            text,
            offset,
            files.workingCopy(unsaved.get()),
            progress)
        .map(this::note);
  }

  private HoverNote note(Described found) {
    Mark mark = marks.get().getOrDefault(found.path(), Mark.NONE);
    String verdict =
        mark == Mark.NONE ? "" : texts.get("hover.verdict", new MarkLabel().word(mark));
    return new HoverNote(
        found.name(), found.path(), found.documentation(), found.source(), verdict);
  }
}
