package dev.meshwright.data.worker;

import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.wire.Frames;
import dev.meshwright.data.wire.Reply;
import dev.meshwright.data.wire.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Reads requests, answers each on a thread of its own, and stops those that are cancelled or take
/// too long.
final class Worker {

  /// Between two tries to stop a request.
  private static final long STOP_AGAIN_MILLIS = 25;

  private final InputStream in;
  private final OutputStream out;
  private final PayloadDecoders decoders;
  private final Map<Long, CancellationToken> running = new ConcurrentHashMap<>();

  /// The engine parses and binds by recursion, and ends the process where the stack ends: it must
  /// reach its own limit of nesting first, which takes a few MB.
  private static final long STACK_BYTES = 16L << 20;

  private final ExecutorService threads = Executors.newCachedThreadPool(Worker::daemon);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Worker::daemon);

  Worker(InputStream in, OutputStream out, PayloadDecoders decoders) {
    this.in = in;
    this.out = out;
    this.decoders = decoders;
  }

  /// Serves until the other side closes the pipe.
  void serve() throws IOException {
    Optional<Frames.Frame<Request>> first = Frames.request(in);
    if (first.isEmpty()) {
      return;
    }
    if (!(first.get().message() instanceof Request.Configure configure)
        || configure.version() != Frames.VERSION) {
      reply(first.get().request(), new Reply.Broken("another version of the worker is expected"));
      return;
    }
    WorkerSettings settings = WorkerSettings.of(configure);
    RequestHandler answers = new RequestHandler(settings, decoders);
    reply(first.get().request(), new Reply.Ready(Frames.VERSION));
    while (true) {
      Optional<Frames.Frame<Request>> next = Frames.request(in);
      if (next.isEmpty()) {
        return;
      }
      accept(next.get().request(), next.get().message(), answers, settings);
    }
  }

  private void accept(long number, Request request, RequestHandler answers, WorkerSettings settings)
      throws IOException {
    if (request instanceof Request.Cancel cancel) {
      Optional.ofNullable(running.get(cancel.request()))
          .ifPresent(stop -> stop.now(CancellationToken.Reason.CANCELLED));
      reply(number, new Reply.Done());
      return;
    }
    CancellationToken stop = new CancellationToken(told -> send(number, told));
    running.put(number, stop);
    threads.execute(() -> answer(number, request, answers, stop, settings));
  }

  private void answer(
      long number,
      Request request,
      RequestHandler answers,
      CancellationToken stop,
      WorkerSettings settings) {
    ScheduledFuture<?> limit =
        clock.scheduleWithFixedDelay(
            () -> stop.now(CancellationToken.Reason.TIME),
            settings.timeMillis(),
            STOP_AGAIN_MILLIS,
            TimeUnit.MILLISECONDS);
    ScheduledFuture<?> again =
        clock.scheduleWithFixedDelay(
            () -> stop.reason().ifPresent(stop::now),
            STOP_AGAIN_MILLIS,
            STOP_AGAIN_MILLIS,
            TimeUnit.MILLISECONDS);
    Reply reply;
    try {
      reply = answers.to(request, stop);
    } finally {
      running.remove(number);
      limit.cancel(false);
      again.cancel(false);
      stop.ended();
    }
    send(number, reply);
  }

  private void send(long number, Reply reply) {
    try {
      reply(number, reply);
    } catch (IOException parentGone) {
      // Nobody listens any more; reading the next request ends the process.
      System.err.println("no one to answer: " + parentGone.getMessage());
    }
  }

  private void reply(long number, Reply reply) throws IOException {
    synchronized (out) {
      Frames.write(out, number, reply);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(null, work, "preview-request", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }
}
