package dev.meshwright.app.diagram;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.diagram.DrawDiagram;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Writes pictures in the background, one after the other, and tells what became of them.
record DiagramWriting(DrawDiagram draw, Jobs jobs, Notices notices) {

  /// @param content computed in the background
  void write(Path file, Supplier<byte[]> content) {
    Texts texts = Texts.of(DiagramWriting.class);
    jobs.submitInOrder(
        new JobKind("diagram-export", texts.get("export.job", file.getFileName())),
        progress -> {
          draw.write(file, content.get());
          return file;
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Path>(Path written) ->
                notices.tell(
                    new Notice.Did(
                        texts.get("export.done", written.getFileName()), Optional.empty()));
            case Outcome.Cancelled<Path> cancelled -> {}
            case Outcome.Failed<Path>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
