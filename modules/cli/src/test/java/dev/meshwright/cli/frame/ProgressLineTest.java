package dev.meshwright.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong(-SECOND);
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void quickWorkLeavesNoTrace() {
    try (ProgressLine line = line()) {
      line.report("Reading", 0.5);
    }
    assertEquals("", written());
  }

  @Test
  void longWorkSaysHowFarItIsOnOneLineThatIsGoneAtTheEnd() {
    try (ProgressLine line = line()) {
      clock.addAndGet(SECOND);
      line.report("Comparing schemas", 0.25);
      line.report("Comparing schemas", 0.26);
      clock.addAndGet(SECOND);
      line.report("Reading the history", -1);
    }
    assertTrue(written().startsWith("\rComparing schemas ... 25 %  "), written());
    assertTrue(written().contains("\rReading the history ...  "), written());
    assertTrue(!written().contains("26") && !written().contains("\n"), written());
    assertTrue(written().endsWith("\r" + " ".repeat(60) + "\r"), written());
  }

  @Test
  void nothingIsWrittenWhereNobodyWatches() {
    Console console =
        new Console(
            System.out,
            new PrintStream(written, true, StandardCharsets.UTF_8),
            System.in,
            java.nio.file.Path.of(""),
            java.util.Map.of(),
            false);
    try (ProgressLine line = console.progress()) {
      line.report("Reading", 0.5);
    }
    assertEquals("", written());
  }

  private ProgressLine line() {
    return new ProgressLine(new PrintStream(written, true, StandardCharsets.UTF_8), clock::get);
  }

  private String written() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
