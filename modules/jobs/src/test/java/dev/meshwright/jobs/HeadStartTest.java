package dev.meshwright.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeadStartTest {

  @Test
  void theWorkRunsOnceHoweverOftenItIsAwaited() {
    AtomicInteger runs = new AtomicInteger();
    HeadStart<Integer> start = HeadStart.begin("counting", runs::incrementAndGet);
    assertEquals(1, start.await());
    assertEquals(1, start.await());
  }

  @Test
  void theWorkBeginsBeforeItIsAwaitedAndOnItsOwnThread() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    HeadStart<String> start =
        HeadStart.begin(
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
    HeadStart<String> start =
        HeadStart.begin(
            "failing",
            () -> {
              throw thrown;
            });
    assertSame(thrown, assertThrows(IllegalStateException.class, start::await));
    HeadStart<String> broken =
        HeadStart.begin(
            "broken",
            () -> {
              throw new StackOverflowError();
            });
    assertThrows(StackOverflowError.class, broken::await);
  }

  @Test
  void aWaitThatIsInterruptedIsCancelledAndTheWorkGoesOn() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    HeadStart<String> start =
        HeadStart.begin(
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
