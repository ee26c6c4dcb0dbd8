package dev.meshwright.text;

import java.io.EOFException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a failure says, for the end of a sentence. Names of classes are nothing to people who did
/// not write the program; a message that speaks of nothing else is left out.
public final class Reasons {

  private static final int MOST_CAUSES = 10;
  private static final Pattern LEADING_CLASS =
      Pattern.compile("^(?:(?:[a-z]\\w*\\.)+[A-Z][\\w$]*|[A-Z]\\w*(?:Exception|Error))(?::\\s*|$)");

  /// Classes of the program and its libraries; a namespace of the user's may look like any other.
  private static final Pattern CLASS =
      Pattern.compile(
          "\\b(?:java|javax|jdk|sun|org\\.(?:apache|duckdb|eclipse|jspecify)|tools\\.jackson"
              + "|com\\.(?:google|networknt|fasterxml)|dev\\.meshwright)\\.[a-z]\\w*\\."
              + "|\\b[A-Z]\\w*Exception\\b");

  private Reasons() {}

  /// Never empty.
  public static String of(Throwable failure) {
    Throwable next = failure;
    for (int i = 0; next != null && i < MOST_CAUSES; i++) {
      Optional<String> said = said(next);
      if (said.isPresent()) {
        return said.get();
      }
      next = next.getCause();
    }
    return "it is damaged, or of a form that is not known";
  }

  private static Optional<String> said(Throwable failure) {
    return switch (failure) {
      case AccessDeniedException denied -> Optional.of("no permission");
      case NoSuchFileException absent -> Optional.of("there is no such file");
      case FileSystemException failed ->
          Optional.ofNullable(failed.getReason()).flatMap(Reasons::plain);
      case CharacterCodingException encoding -> Optional.of("it is not UTF-8 text");
      case EOFException cut ->
          Optional.ofNullable(cut.getMessage())
              .flatMap(Reasons::plain)
              .or(() -> Optional.of("it ends too early"));
      case StackOverflowError deep -> Optional.of("it is nested too deeply");
      case OutOfMemoryError large -> Optional.of("it is too large for the memory");
      default -> Optional.ofNullable(failure.getMessage()).flatMap(Reasons::plain);
    };
  }

  private static Optional<String> plain(String message) {
    String rest = message.strip();
    String before = "";
    while (!rest.equals(before)) {
      before = rest;
      rest = LEADING_CLASS.matcher(rest).replaceFirst("").strip();
    }
    return rest.isEmpty() || CLASS.matcher(rest).find() ? Optional.empty() : Optional.of(rest);
  }
}
