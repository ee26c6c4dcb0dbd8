package dev.meshwright.data.client;

import dev.meshwright.data.wire.Frames;
import dev.meshwright.data.wire.Reply;
import dev.meshwright.data.wire.Request;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.PreviewLimits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// One run of the worker. Once lost it stays lost.
final class WorkerProcess {

  /// For the worker to notice that it should stop, before it is stopped from outside.
  private static final Duration GRACE = Duration.ofSeconds(3);

  private static final Duration START = Duration.ofSeconds(90);

  private final Process process;
  private final OutputStream out;
  private final PreviewLimits limits;
  private final StandardError errors;
  private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
  private final Map<List<TableFiles>, Long> sets = new HashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final CompletableFuture<WorkerLostException> lost = new CompletableFuture<>();

  private WorkerProcess(Process process, PreviewLimits limits) {
    this.process = process;
    this.limits = limits;
    this.out = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
    this.errors = new StandardError(process.getErrorStream());
  }

  /// Starts a worker and waits until it answers.
  ///
  /// @param folder where it may keep what does not fit into memory
  static WorkerProcess start(WorkerCommand command, PreviewLimits limits, Path folder)
      throws WorkerLostException {
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder(command.words(limits.memory() / 4, folder));
      builder.directory(folder.toFile());
      builder
          .environment()
          .keySet()
          .retainAll(List.of("PATH", "LANG", "LC_CTYPE", "SystemRoot", "TEMP", "TMP"));
      // Without it a machine without a locale gives the worker no file name outside ASCII.
      builder.environment().put("LC_CTYPE", System.getenv().getOrDefault("LC_CTYPE", "C.UTF-8"));
      process = builder.start();
    } catch (IOException failed) {
      throw new WorkerLostException(
          WorkerLostException.Reason.NOT_STARTED, String.valueOf(failed.getMessage()));
    }
    WorkerProcess worker = new WorkerProcess(process, limits);
    daemon("preview-replies", worker::readReplies);
    daemon("preview-messages", worker.errors::read);
    worker.configure(folder);
    daemon("preview-memory", worker::guardMemory);
    return worker;
  }

  long pid() {
    return process.pid();
  }

  boolean isLost() {
    return lost.isDone() || !process.isAlive();
  }

  /// The number of a set of samples, told to the worker the first time.
  long set(List<TableFiles> tables, Progress progress) throws WorkerLostException {
    synchronized (sets) {
      Long known = sets.get(tables);
      if (known != null) {
        return known;
      }
      long number = sets.size() + 1L;
      ask(new Request.UseSamples(number, tables), progress);
      sets.put(tables, number);
      return number;
    }
  }

  /// Asks and waits.
  ///
  /// @throws CancelledException when the progress was cancelled, or the thread interrupted
  Reply ask(Request request, Progress progress) throws WorkerLostException {
    progress.checkCancelled();
    Pending question = send(request, progress);
    Progress.Registration hook = progress.onCancel(question::cancel);
    try {
      Reply reply = question.await(limits.time().plus(GRACE));
      progress.checkCancelled();
      return reply;
    } finally {
      hook.close();
    }
  }

  /// Asks without waiting for an answer.
  void tell(Request request) {
    try {
      send(request, Progress.none());
    } catch (WorkerLostException gone) {
      // Then there is nothing left to be told.
    }
  }

  void end(WorkerLostException.Reason reason, String details) {
    lost.complete(new WorkerLostException(reason, details));
    process.destroyForcibly();
    failPending();
  }

  private void configure(Path folder) throws WorkerLostException {
    Request configure =
        new Request.Configure(
            Frames.VERSION,
            limits.memory() * 6 / 10,
            limits.threads(),
            limits.time().toMillis(),
            limits.cellLength(),
            limits.storedBytes(),
            folder.toString());
    try {
      Reply reply = send(configure, Progress.none()).await(START);
      if (!reply.equals(new Reply.Ready(Frames.VERSION))) {
        end(WorkerLostException.Reason.NOT_STARTED, reply.toString());
      }
    } catch (WorkerLostException gone) {
      end(WorkerLostException.Reason.NOT_STARTED, gone.details());
      throw new WorkerLostException(WorkerLostException.Reason.NOT_STARTED, gone.details());
    }
  }

  private Pending send(Request request, Progress progress) throws WorkerLostException {
    long number = numbers.incrementAndGet();
    Pending question = new Pending(number, progress);
    pending.put(number, question);
    try {
      synchronized (out) {
        Frames.write(out, number, request);
      }
    } catch (IOException closed) {
      pending.remove(number);
      throw why();
    }
    if (lost.isDone()) {
      failPending();
    }
    return question;
  }

  private void readReplies() {
    try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
      Optional<Frames.Frame<Reply>> next = Frames.reply(in);
      while (next.isPresent()) {
        take(next.get().request(), next.get().message());
        next = Frames.reply(in);
      }
    } catch (IOException broken) {
      end(WorkerLostException.Reason.CRASHED, "the exchange broke: " + broken.getMessage());
    }
    end(WorkerLostException.Reason.CRASHED, errors.lastWords());
  }

  private void take(long number, Reply reply) {
    if (reply instanceof Reply.Reading reading) {
      Optional.ofNullable(pending.get(number)).ifPresent(question -> question.hear(reading));
    } else {
      Optional.ofNullable(pending.remove(number)).ifPresent(question -> question.answer(reply));
    }
  }

  private void guardMemory() {
    try {
      while (!isLost()) {
        long used = ResidentMemory.of(process.pid()).orElse(0);
        if (used > limits.memory()) {
          end(WorkerLostException.Reason.MEMORY, used / (1 << 20) + " MiB");
        }
        process.waitFor(pending.isEmpty() ? 250 : 20, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void failPending() {
    WorkerLostException why = why();
    pending.values().forEach(question -> question.fail(why));
    pending.clear();
  }

  private WorkerLostException why() {
    if (!lost.isDone()) {
      return new WorkerLostException(WorkerLostException.Reason.CRASHED, errors.lastWords());
    }
    WorkerLostException first = lost.join();
    return new WorkerLostException(first.reason(), first.details());
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /// A question on its way.
  private final class Pending {

    private static final long LOOK_MILLIS = 50;
    private static final long MEGABYTE = 1_000_000;

    private final long number;
    private final Progress progress;
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private volatile long stopBy = Long.MAX_VALUE;

    Pending(long number, Progress progress) {
      this.number = number;
      this.progress = progress;
    }

    void answer(Reply answer) {
      reply.complete(answer);
    }

    void fail(WorkerLostException why) {
      reply.completeExceptionally(why);
    }

    void hear(Reply.Reading reading) {
      String step =
          String.format(
              Locale.ROOT,
              "Reading %s: %,d of %,d MB",
              reading.label(),
              reading.bytes() / MEGABYTE,
              reading.total() / MEGABYTE);
      progress.report(step, (double) reading.bytes() / reading.total());
    }

    void cancel() {
      stopBy = System.nanoTime() + GRACE.toNanos();
      tell(new Request.Cancel(number));
    }

    Reply await(Duration atMost) throws WorkerLostException {
      long end = System.nanoTime() + atMost.toNanos();
      while (true) {
        try {
          return reply.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRunning) {
          long now = System.nanoTime();
          if (now - end > 0 || (stopBy != Long.MAX_VALUE && now - stopBy > 0)) {
            end(WorkerLostException.Reason.UNRESPONSIVE, "no answer");
          }
        } catch (InterruptedException interrupted) {
          tell(new Request.Cancel(number));
          Thread.currentThread().interrupt();
          throw new CancelledException();
        } catch (ExecutionException failed) {
          if (failed.getCause() instanceof WorkerLostException gone) {
            throw new WorkerLostException(gone.reason(), gone.details());
          }
          throw new IllegalStateException(failed.getCause());
        }
      }
    }
  }
}
