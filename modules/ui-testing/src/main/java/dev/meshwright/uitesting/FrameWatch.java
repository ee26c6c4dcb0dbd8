package dev.meshwright.uitesting;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// Measures what something costs the JavaFX thread until the frame that shows it is laid out: the
/// thing itself, and the next pulse up to its layout. Not the wait for that pulse, and not the
/// drawing, which is done beside it.
///
/// `applyCss` and `layout` of the root would measure something else: they style every node of the
/// window anew, where a pulse styles those that changed; and leave out what waits for the pulse.
public final class FrameWatch implements AutoCloseable {

  /// @param nanos by the clock
  /// @param processor nanoseconds for which the thread had a processor
  public record Frame(long nanos, long processor) {}

  /// Tells a flight recording which stretches of time were measured.
  @Name("meshwright.Measured")
  @StackTrace(false)
  private static final class Measured extends Event {}

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Ui ui;
  private final Scene scene;
  private final Runnable laidOut = this::laidOut;
  private final AnimationTimer pulses =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (waiting) {
            waiting = false;
            inPulse = true;
            begin();
          }
        }
      };
  private CompletableFuture<Frame> frame = new CompletableFuture<>();
  private Measured measured = new Measured();
  private boolean waiting;
  private boolean inPulse;
  private long began;
  private long used;
  private long nanos;
  private long processor;

  /// Watches the pulses of a scene until it is closed.
  public FrameWatch(Ui ui, Scene scene) {
    this.ui = ui;
    this.scene = scene;
    ui.run(() -> {
      scene.addPostLayoutPulseListener(laidOut);
      pulses.start();
    });
  }

  /// Does something on the JavaFX thread and waits for its frame.
  public Frame measure(Runnable event) {
    CompletableFuture<Frame> next = new CompletableFuture<>();
    ui.run(() -> {
      frame = next;
      nanos = 0;
      processor = 0;
      begin();
      event.run();
      end();
      waiting = true;
    });
    return next.join();
  }

  private void begin() {
    measured = new Measured();
    measured.begin();
    began = System.nanoTime();
    used = threads.getCurrentThreadCpuTime();
  }

  private void end() {
    processor += threads.getCurrentThreadCpuTime() - used;
    nanos += System.nanoTime() - began;
    measured.commit();
  }

  private void laidOut() {
    if (inPulse) {
      inPulse = false;
      end();
      frame.complete(new Frame(nanos, processor));
    }
  }

  @Override
  public void close() {
    ui.run(() -> {
      pulses.stop();
      scene.removePostLayoutPulseListener(laidOut);
    });
  }
}
