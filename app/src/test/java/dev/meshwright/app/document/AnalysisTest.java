package dev.meshwright.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  private static final String SCHEMA =
      "{\"type\": \"record\", \"name\": \"O\", \"fields\": ["
          + "{\"name\": \"a\", \"type\": [\"null\", \"string\"]}]}";

  private final HeldJobs lint = new HeldJobs();

  /// Reads at once; lint waits until it is released.
  private final class LintLater implements Jobs {

    private final Jobs atOnce = new SameThreadJobs();

    @Override
    public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      Jobs jobs = kind.key().startsWith("lint:") ? lint : atOnce;
      return jobs.submit(kind, work, whenEnded);
    }

    @Override
    public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      atOnce.submitInOrder(work, whenEnded);
    }

    @Override
    public <T> Job submitInOrder(
        JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      return atOnce.submitInOrder(kind, work, whenEnded);
    }
  }

  private static List<Integer> fixes(Document document) {
    return document.problemsProperty().get().stream()
        .filter(problem -> problem.rule().equals("avro-lint-optional-without-default"))
        .map(Problem::fixes)
        .map(List::size)
        .toList();
  }

  @Test
  void a_finding_of_an_earlier_text_stays_without_its_fix() {
    Sessions sessions = new Sessions();
    sessions.files.put(Samples.ORDER_PATH, SCHEMA);
    TestWorkspace session = sessions.session();
    session.documents().show(Samples.ORDER_PATH);
    Document document = session.documents().find(Samples.ORDER_PATH).orElseThrow();
    new Analysis(
        document,
        new LintLater(),
        new AnalyzeSchema(),
        sessions.files,
        Map::of,
        new ToldNotices(sessions.notices));
    lint.release();
    assertEquals(List.of(1), fixes(document));
    document.edit(List.of(TextEdit.insert(0, "\n")));
    assertEquals(List.of(0), fixes(document));
    lint.release();
    assertEquals(List.of(1), fixes(document));
  }
}
