package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  private static final String UNKNOWN = "it is damaged, or of a form that is not known";

  @Test
  void names_of_classes_are_left_out_and_what_they_say_is_kept() {
    assertEquals(
        "Invalid sync!", Reasons.of(new RuntimeException(new IOException("Invalid sync!"))));
    assertEquals(
        "Invalid sync!",
        Reasons.of(new IllegalStateException("java.lang.Error: IOException: Invalid sync!")));
    assertEquals("Index 3 is odd", Reasons.of(new IOException(" Index 3 is odd\n")));
  }

  @Test
  void failures_without_a_word_have_one_of_their_kind() {
    assertEquals("no permission", Reasons.of(new AccessDeniedException("/a")));
    assertEquals("it ends too early", Reasons.of(new EOFException()));
    assertEquals("it is not UTF-8 text", Reasons.of(new MalformedInputException(1)));
    assertEquals(
        "Is a directory", Reasons.of(new FileSystemException("/a", null, "Is a directory")));
    assertEquals("it is too large for the memory", Reasons.of(new OutOfMemoryError("heap")));
    assertEquals("it is nested too deeply", Reasons.of(new StackOverflowError()));
  }

  @Test
  void a_message_of_nothing_but_classes_is_none() {
    assertEquals(UNKNOWN, Reasons.of(new NullPointerException()));
    assertEquals(
        UNKNOWN,
        Reasons.of(new ClassCastException("class java.lang.String cannot be cast to class a.B")));
    assertEquals(UNKNOWN, Reasons.of(new RuntimeException("java.lang.NullPointerException")));
  }

  @Test
  void names_of_the_schemas_of_users_are_kept() {
    String missing =
        "Found com.example.shop.Order, expecting com.example.shop.Order, missing required field"
            + " tax";
    assertEquals(missing, Reasons.of(new IllegalStateException(missing)));
    assertEquals("no field lastError", Reasons.of(new IllegalStateException("no field lastError")));
  }
}
