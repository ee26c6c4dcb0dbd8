package dev.meshwright.app.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CrashCodeTest {

  private static RuntimeException fault(String message) {
    return new IllegalStateException(message);
  }

  @Test
  void the_same_fault_has_the_same_code_whatever_its_message() {
    assertEquals(CrashCode.of(fault("one")), CrashCode.of(fault("two")));
  }

  @Test
  void another_kind_has_another_code() {
    assertNotEquals(CrashCode.of(fault("one")), CrashCode.of(new ArithmeticException("one")));
  }

  @Test
  void a_code_is_short_enough_to_say() {
    String code = CrashCode.of(fault("one"));
    assertTrue(code.matches("MW-[0-9A-F]{4}-[0-9A-F]{4}"), code);
  }

  @Test
  void a_cycle_of_causes_ends() {
    RuntimeException one = new RuntimeException("one");
    RuntimeException two = new RuntimeException("two", one);
    one.initCause(two);
    assertTrue(CrashCode.of(two).startsWith("MW-"));
  }
}
