package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.format.FormatText;
import java.util.List;
import java.util.Optional;

/// Lays a document out when somebody asks for it: what is selected, or all of it. What cannot be
/// read is left as it is, and it is told where the fault is.
public final class Formatting {

  private final Document document;
  private final Jobs jobs;
  private final Notices notices;
  private Optional<Notice> told = Optional.empty();

  public Formatting(Document document, Jobs jobs, Notices notices) {
    this.document = document;
    this.jobs = jobs;
    this.notices = notices;
  }

  public void run() {
    if (!document.writable()) {
      return;
    }
    told.ifPresent(notices::withdraw);
    told = Optional.empty();
    String text = document.text();
    TextRange selected = document.selectionProperty().get();
    jobs.<Result<List<TextEdit>>>submit(
        new JobKind("format:" + document.path(), document.name()),
        progress -> FormatText.edits(document.kind(), document.path(), text, selected),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<List<TextEdit>>>(Result<List<TextEdit>> found) ->
                laidOut(text, found);
            case Outcome.Cancelled<Result<List<TextEdit>>> cancelled -> {}
            case Outcome.Failed<Result<List<TextEdit>>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void laidOut(String text, Result<List<TextEdit>> found) {
    switch (found) {
      case Result.Ok<List<TextEdit>>(List<TextEdit> edits, List<Problem> problems) -> {
        if (document.text().equals(text) && !edits.isEmpty()) {
          document.edit(edits);
        }
      }
      case Result.Failed<List<TextEdit>> failed -> {
        Notice why = new Notice.InFile(failed.problem());
        told = Optional.of(why);
        notices.tell(why);
      }
    }
  }
}
