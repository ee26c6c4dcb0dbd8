package dev.meshwright.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EagerTaskTest {

  @Test
  void theWorkRunsOnceHoweverOftenItIsAwaited() {
    AtomicInteger runs = new AtomicInteger();
    EagerTask<Integer> start = EagerTask.begin("counting", runs::incrementAndGet);
    assertEquals(1, start.await());
    assertEquals(1, start.await());
  }

  @Test
  void theWorkBeginsBeforeItIsAwaitedAndOnItsOwnThread() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    EagerTask<String> start =
        EagerTask.begin(
            "early",
            () -> {
              began.countDown();
              return Thread.currentThread().getName();
            });
    began.await();
    assertEquals("early", start.await());
  }

  @Test
  void whatTheWorkThrewIsThrownToTheOneWhoWaits() {
    IllegalStateException thrown = new IllegalStateException("no such folder");
    EagerTask<String> start =
        EagerTask.begin(
            "failing",
            () -> {
              throw thrown;
            });
    assertSame(thrown, assertThrows(IllegalStateException.class, start::await));
    EagerTask<String> broken =
        EagerTask.begin(
            "broken",
            () -> {
              throw new StackOverflowError();
            });
    assertThrows(StackOverflowError.class, broken::await);
  }

  @Test
  void aWaitThatIsInterruptedIsCancelledAndTheWorkGoesOn() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    EagerTask<String> start =
        EagerTask.begin(
            "slow",
            () -> {
              try {
                mayEnd.await();
              } catch (InterruptedException interrupted) {
                return "interrupted";
              }
              return "done";
            });
    Thread.currentThread().interrupt();
    assertThrows(CancelledException.class, start::await);
    assertTrue(Thread.interrupted());
    mayEnd.countDown();
    assertEquals("done", start.await());
  }
}
