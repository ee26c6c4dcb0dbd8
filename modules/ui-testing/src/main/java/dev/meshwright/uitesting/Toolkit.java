package dev.meshwright.uitesting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/// The running JavaFX toolkit of this JVM, and the exceptions nobody caught in it.
final class Toolkit {

  private static final long LIMIT_SECONDS = 60;

  private final List<Throwable> uncaught = new ArrayList<>();

  private Toolkit() {}

  static Toolkit start() {
    Toolkit toolkit = new Toolkit();
    // Its class puts a handler of its own in place when it is loaded, and throws what it caught out
    // of the robot's next call: it is loaded first, so that the handler of here stays.
    WaitForAsyncUtils.checkAllExceptions = false;
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> toolkit.remember(thrown));
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    try {
      if (!started.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the JavaFX toolkit did not start");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the toolkit started", interrupted);
    }
    return toolkit;
  }

  /// Runs on the JavaFX thread and waits for the result.
  <T> T compute(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    if (Platform.isFxApplicationThread()) {
      future.run();
    } else {
      Platform.runLater(future);
    }
    try {
      return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (thrown.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (TimeoutException stuck) {
      throw new IllegalStateException("the JavaFX thread is stuck", stuck);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private synchronized void remember(Throwable thrown) {
    if (!isOfTheHeadlessScreen(thrown)) {
      uncaught.add(thrown);
    }
  }

  /// The headless screen of JavaFX 26 throws when a window (a tooltip, say) reaches beyond its
  /// edge, and goes on.
  private static boolean isOfTheHeadlessScreen(Throwable thrown) {
    return thrown instanceof IndexOutOfBoundsException
        && Arrays.stream(thrown.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
            .findFirst()
            .filter(name -> name.startsWith("com.sun.glass.ui.headless."))
            .isPresent();
  }

  /// What was thrown and not caught on any thread since the last call.
  synchronized List<Throwable> takeUncaught() {
    List<Throwable> taken = List.copyOf(uncaught);
    uncaught.clear();
    return taken;
  }
}
