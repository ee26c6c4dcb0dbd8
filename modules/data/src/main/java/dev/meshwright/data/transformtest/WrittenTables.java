package dev.meshwright.data.transformtest;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.transformtest.TestFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Tables as a test that is being kept will give them: written as its text, and read from that.
final class WrittenTables implements AutoCloseable {

  private final GivenTables given;

  WrittenTables(PreviewEngine engine, Progress progress) throws IOException {
    given = new GivenTables(engine, (table, ignored) -> List.of(), progress);
  }

  Result<List<SampleTable>> make(String file, Map<String, TestTable> tables) throws IOException {
    TransformationTestText.Head head =
        new TransformationTestText.Head(
            "draft", "draft.sql", java.util.Optional.empty(), List.of(), false, List.of());
    String text =
        new TransformationTestText().write(head, tables, new TestTable(List.of(), List.of()));
    TestFile draft = TransformationTestReader.read(file, text);
    if (draft.tests().isEmpty()) {
      throw new IllegalStateException("a test that does not read back: " + draft.problems());
    }
    return given.make(draft.tests().getFirst());
  }

  @Override
  public void close() {
    given.close();
  }
}
