package dev.meshwright.usecases.samplesettings;

import dev.meshwright.model.data.CsvOption;
import java.util.List;
import java.util.Set;

/// What the choices about CSV can be.
public final class CsvWords {

  /// Character encodings that are read.
  public static final List<String> ENCODINGS =
      List.of("utf-8", "utf-16", "windows-1252", "latin-1");

  private static final int LONGEST_DELIMITER = 4;

  private CsvWords() {}

  /// Whether a text can stand for the option.
  public static boolean fits(CsvOption option, String value) {
    return switch (option) {
      case DELIMITER -> !value.isEmpty() && value.length() <= LONGEST_DELIMITER;
      case QUOTE, ESCAPE, COMMENT -> value.length() <= 1 && value.chars().allMatch(c -> c < 128);
      case HEADER -> Set.of("true", "false").contains(value);
      case SKIP -> value.matches("\\d{1,6}");
      case ENCODING -> ENCODINGS.contains(value);
      case NULL_TEXT -> true;
      case DATE_FORMAT, TIMESTAMP_FORMAT -> value.contains("%");
      case DECIMAL_SEPARATOR -> Set.of(".", ",").contains(value);
    };
  }

  /// How a sentence about a wrong value goes on: `must be ...`.
  public static String expected(CsvOption option) {
    return switch (option) {
      case DELIMITER -> "must be a text of one to " + LONGEST_DELIMITER + " characters.";
      case QUOTE, ESCAPE, COMMENT -> "must be one ASCII character, or \"\" for none.";
      case HEADER -> "must be true or false.";
      case SKIP -> "must be a number of lines.";
      case ENCODING -> "must be one of " + String.join(", ", ENCODINGS) + ".";
      case NULL_TEXT -> "must be a text: write it in quotes.";
      case DATE_FORMAT, TIMESTAMP_FORMAT -> "must be a format such as %d.%m.%Y.";
      case DECIMAL_SEPARATOR -> "must be \".\" or \",\".";
    };
  }
}
