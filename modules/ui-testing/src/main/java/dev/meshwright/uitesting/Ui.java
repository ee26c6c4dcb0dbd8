package dev.meshwright.uitesting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// One test's windows. Its methods are called from the test's thread.
public final class Ui implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Toolkit toolkit;
  private final FxRobot robot = new FxRobot();

  Ui(Toolkit toolkit) {
    this.toolkit = toolkit;
  }

  /// Clicks and types as a user would.
  public FxRobot robot() {
    return robot;
  }

  /// Computes on the JavaFX thread; what it throws is thrown here.
  public <T> T compute(Callable<T> task) {
    return toolkit.compute(task);
  }

  /// Runs on the JavaFX thread; what it throws is thrown here.
  public void run(Runnable task) {
    toolkit.compute(() -> {
      task.run();
      return Boolean.TRUE;
    });
  }

  /// Opens a focused window of that size with the given content, and waits for its layout.
  public Stage show(double width, double height, Supplier<? extends Parent> content) {
    Stage stage =
        compute(() -> {
          Stage made = new Stage();
          made.setScene(new Scene(content.get(), width, height));
          made.show();
          made.requestFocus();
          return made;
        });
    settle();
    return stage;
  }

  /// The node with that id in any open window.
  public <T extends Node> T node(String id, Class<T> type) {
    return compute(() -> {
      for (Window window : List.copyOf(Window.getWindows())) {
        Node found = window.getScene() == null ? null : window.getScene().lookup("#" + id);
        if (type.isInstance(found)) {
          return type.cast(found);
        }
      }
      throw new AssertionError("no " + type.getSimpleName() + " with id " + id);
    });
  }

  /// Waits until the condition, asked on the JavaFX thread, holds.
  ///
  /// @throws AssertionError when it does not within 20 seconds
  public void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!compute(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  /// Waits until styles and layout have had their say: a few pulses.
  public void settle() {
    CountDownLatch pulses = new CountDownLatch(3);
    run(() ->
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
            if (pulses.getCount() == 0) {
              stop();
            }
          }
        }.start());
    try {
      if (!pulses.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("no pulses");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    run(() -> {});
  }

  /// Closes every window the test left open.
  ///
  /// @throws AssertionError when an exception was thrown on some thread and not caught
  @Override
  public void close() {
    run(() -> {
      for (Window window : List.copyOf(Window.getWindows())) {
        window.hide();
      }
    });
    settle();
    List<Throwable> uncaught = toolkit.takeUncaught();
    if (!uncaught.isEmpty()) {
      throw new AssertionError("uncaught exceptions: " + uncaught.size(), uncaught.getFirst());
    }
  }
}
