package dev.meshwright.jobs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class UndisturbedTest {

  @Test
  void whoWaitsIsInterruptedAndTheWorkIsNot() {
    Thread waiting = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    Thread disturber =
        Thread.ofVirtual()
            .start(() -> {
              try {
                begun.await();
                waiting.interrupt();
              } catch (InterruptedException never) {
                throw new IllegalStateException(never);
              }
            });
    boolean disturbed =
        Undisturbed.get(() -> {
          begun.countDown();
          while (disturber.isAlive()) {
            Thread.onSpinWait();
          }
          return Thread.currentThread().isInterrupted();
        });
    assertFalse(disturbed);
    assertTrue(Thread.interrupted());
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Undisturbed.get(() -> {
              throw new IllegalArgumentException("full");
            }));
    assertThrows(
        CancelledException.class,
        () ->
            Undisturbed.get(() -> {
              throw new CancelledException();
            }));
  }
}
