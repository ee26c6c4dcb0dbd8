package dev.meshwright.data.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.wire.Frames;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.Reply;
import dev.meshwright.data.wire.Request;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CsvOptions;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a worker says on the wire while it reads a large sample.
class ReadingTest {

  private static final long STEP = 4L << 20;
  private static final long INSPECT = 3;
  private static final int ROWS = 200_000;
  private static final PayloadDecoders NO_MESSAGES =
      (type, label, json) ->
          Result.failed(Problem.error("none", Location.startOf(label), "no messages", "none"));

  @TempDir Path folder;

  private Path file(String name) throws IOException {
    String line =
        name.endsWith(".csv")
            ? "12345,".repeat(16) + "1\n"
            : "{\"id\":12345,\"text\":\"" + "abc ".repeat(20) + "\"}\n";
    byte[] bytes = line.repeat(ROWS).getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(name);
    try (OutputStream out =
        name.endsWith(".gz")
            ? new GZIPOutputStream(Files.newOutputStream(file))
            : Files.newOutputStream(file)) {
      out.write(bytes);
    }
    return file;
  }

  /// What the worker writes, each frame as it is written. The worker waits while one is looked at.
  private static final class Replies extends OutputStream {

    private final Map<Long, CompletableFuture<Reply>> answers = new ConcurrentHashMap<>();
    private final List<Reply.Reading> readings = new CopyOnWriteArrayList<>();
    private final Consumer<Reply.Reading> whenRead;

    Replies(Consumer<Reply.Reading> whenRead) {
      this.whenRead = whenRead;
    }

    @Override
    public void write(int one) {
      throw new AssertionError("a frame is written at once");
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      Frames.Frame<Reply> frame =
          Frames.reply(new ByteArrayInputStream(bytes, from, length)).orElseThrow();
      if (frame.message() instanceof Reply.Reading reading) {
        assertEquals(INSPECT, frame.request());
        readings.add(reading);
        whenRead.accept(reading);
      } else {
        answer(frame.request()).complete(frame.message());
      }
    }

    CompletableFuture<Reply> answer(long request) {
      return answers.computeIfAbsent(request, number -> new CompletableFuture<>());
    }
  }

  /// A worker that serves on a thread.
  private static final class Serving {

    private final Pipe pipe = Pipe.open();
    private final OutputStream requests = Channels.newOutputStream(pipe.sink());
    private final Thread thread;

    Serving(OutputStream replies) throws IOException {
      Worker worker =
          new Worker(
              new BufferedInputStream(Channels.newInputStream(pipe.source())),
              replies,
              NO_MESSAGES);
      thread = Thread.ofPlatform().daemon().start(() -> serve(worker));
    }

    private static void serve(Worker worker) {
      try {
        worker.serve();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    void ask(long number, Request request) {
      try {
        Frames.write(requests, number, request);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private Reply inspected(Path file, Serving worker, Replies replies) throws IOException {
    String name = file.getFileName().toString();
    worker.ask(
        1,
        new Request.Configure(
            Frames.VERSION, 1L << 30, 2, 600_000, 100, 1L << 30, folder.toString()));
    TableFiles table =
        new TableFiles(
            "t",
            name,
            false,
            List.of(PartFile.of(file, name)),
            Optional.empty(),
            CsvOptions.sniffed(),
            Optional.empty(),
            List.of());
    worker.ask(2, new Request.UseSamples(1, List.of(table)));
    assertEquals(new Reply.Done(), replies.answer(2).join());
    worker.ask(INSPECT, new Request.Inspect(1, "t"));
    return replies.answer(INSPECT).join();
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.ndjson", "t.json", "t.csv", "t.ndjson.gz"})
  void each_step_through_a_large_file_is_told_before_the_answer(String name) throws IOException {
    Path file = file(name);
    long size = name.endsWith(".gz") ? Files.size(file("t.ndjson")) : Files.size(file);
    Replies replies = new Replies(reading -> {});
    assertInstanceOf(Reply.Inspected.class, inspected(file, new Serving(replies), replies), name);
    assertTrue(size > 4 * STEP, "the file has several steps");
    assertEquals(
        LongStream.rangeClosed(1, size / STEP)
            .mapToObj(step -> new Reply.Reading(name, step * STEP, size))
            .toList(),
        replies.readings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.ndjson", "t.json", "t.csv"})
  void a_scan_that_is_cancelled_stops_where_it_is(String name) throws IOException {
    CompletableFuture<Serving> worker = new CompletableFuture<>();
    Replies replies =
        new Replies(first -> {
          worker.join().ask(9, new Request.Cancel(INSPECT));
          // It has stopped the scan when it waits to answer: until this returns, no other
          // frame is written.
          while (worker.join().thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
          }
        });
    Serving serving = new Serving(replies);
    worker.complete(serving);
    assertEquals(new Reply.Cancelled(), inspected(file(name), serving, replies));
    assertEquals(1, replies.readings.size());
  }
}
