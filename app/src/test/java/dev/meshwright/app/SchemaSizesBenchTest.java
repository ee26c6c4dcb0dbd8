package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.tabs.TabLayout;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.FrameWatch;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import javafx.event.Event;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A key in schemas of each language and size, and the opening of one with many fields.
@UiTest
@Tag("bench")
class SchemaSizesBenchTest {

  private static final long KEY_NANOS = 150_000_000;
  private static final int KEYS = Integer.getInteger("bench.keys", 80);

  /// In the largest text: each waits until its problems are told.
  private static final int FEW_KEYS = Integer.getInteger("bench.fewKeys", 12);

  private static final int LARGEST = 100_000;
  private static final int RUNS = 5;

  @TempDir Path folder;

  /// A language and a text of it with a number of fields, each a line, of less than the 5,000,000
  /// code units up to which a text can be edited; the keys go into the words at its beginning.
  private enum Language {
    AVRO(
        "big.avsc",
        "{\n\"doc\": \"words\", \"type\": \"record\", \"name\": \"Big\", \"fields\": [\n",
        i -> "  {\"name\": \"field%d\", \"type\": \"string\"},\n".formatted(i),
        "  {\"name\": \"last\", \"type\": \"int\"}\n]}\n"),
    PROTOBUF(
        "big.proto",
        "// words\nsyntax = \"proto3\";\npackage big.v1;\nmessage Big {\n",
        i -> "  string field_%d = %d;\n".formatted(i, i < 18_999 ? i + 1 : i + 2_000),
        "}\n"),
    JSON_SCHEMA(
        "big.schema.json",
        "{\n"
            + "\"description\": \"words\", \"$schema\":"
            + " \"https://json-schema.org/draft/2020-12/schema\",\n"
            + "\"type\": \"object\", \"properties\": {\n",
        i -> "  \"field%d\": {\"type\": \"string\"},\n".formatted(i),
        "  \"last\": {\"type\": \"integer\"}\n}}\n");

    private final String path;
    private final String before;
    private final IntFunction<String> line;
    private final String after;

    Language(String path, String before, IntFunction<String> line, String after) {
      this.path = path;
      this.before = before;
      this.line = line;
      this.after = after;
    }

    String text(int lines) {
      StringBuilder text = new StringBuilder(before);
      for (int i = 0; i < lines - 5; i++) {
        text.append(line.apply(i));
      }
      return text.append(after).toString();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AVRO,1000", "AVRO,10000", "AVRO,100000",
    "PROTOBUF,1000", "PROTOBUF,10000", "PROTOBUF,100000",
    "JSON_SCHEMA,1000", "JSON_SCHEMA,10000", "JSON_SCHEMA,100000"
  })
  void a_key(Language language, int lines, Ui ui) throws IOException, InterruptedException {
    String text = language.text(lines);
    Files.writeString(folder.resolve(language.path), text);
    MeasuredWindow opened = MeasuredWindow.open(ui, folder);
    int at = text.indexOf("words") + 2;
    ui.run(() -> opened.workspace().documents().show(language.path, TextRange.at(at)));
    MeasuredWindow.until(ui, opened::analyzed);
    Node area = ui.compute(() -> opened.stage().getScene().getRoot().lookup(".styled-text-area"));
    ui.run(area::requestFocus);
    ui.settle();
    int keys = lines < LARGEST ? KEYS : FEW_KEYS;
    double[] frames = new double[keys];
    double[] work = new double[keys];
    double[] problems = new double[keys];
    long begun = System.nanoTime();
    try (FrameWatch watch = new FrameWatch(ui, opened.stage().getScene())) {
      for (int i = 0; i < keys; i++) {
        LockSupport.parkNanos(begun + i * KEY_NANOS - System.nanoTime());
        CountDownLatch found = new CountDownLatch(1);
        long[] times = new long[2];
        ui.run(() ->
            opened.onAnalyzed(() -> {
              times[1] = System.nanoTime();
              found.countDown();
            }));
        FrameWatch.Frame frame =
            watch.measure(() -> {
              times[0] = System.nanoTime();
              Event.fireEvent(area, MeasuredWindow.typed("x"));
            });
        assertTrue(found.await(1, TimeUnit.MINUTES));
        frames[i] = frame.nanos() / 1e6;
        work[i] = frame.processor() / 1e6;
        problems[i] = (times[1] - times[0]) / 1e6;
      }
    }
    ui.run(opened::close);
    String name = "%s, %,d lines, key to ".formatted(language, lines);
    Figures.print(name + "laid-out frame", Figures.warm(frames));
    Figures.print(name + "frame, processor time", Figures.warm(work));
    Figures.print(name + "problems", Figures.warm(problems));
  }

  @ParameterizedTest
  @CsvSource({"AVRO", "PROTOBUF", "JSON_SCHEMA"})
  void opening_5000_fields(Language language, Ui ui) throws IOException, InterruptedException {
    Files.writeString(folder.resolve(language.path), language.text(5_005));
    MeasuredWindow opened = MeasuredWindow.open(ui, folder);
    double[] millis = new double[RUNS];
    // The first one has the classes loaded.
    for (int run = 0; run <= RUNS; run++) {
      long start = System.nanoTime();
      ui.run(() -> opened.workspace().documents().show(language.path));
      MeasuredWindow.until(ui, opened::analyzed);
      if (run > 0) {
        millis[run - 1] = (System.nanoTime() - start) / 1e6;
      }
      ui.run(() -> opened.workspace().tabs().change(TabLayout.empty()));
      ui.settle();
    }
    ui.run(opened::close);
    Figures.print("%s, 5,000 fields, opened with its structure".formatted(language), millis);
  }
}
