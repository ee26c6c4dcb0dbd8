package dev.meshwright.usecases.review;

import dev.meshwright.model.git.Author;
import dev.meshwright.usecases.remotes.Markdown;
import dev.meshwright.usecases.review.scope.DecisionKind;
import dev.meshwright.usecases.review.scope.ReviewedChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Decision records as Markdown files by the template MADR, in the folder and with the numbers that
/// a repository has already.
final class DecisionRecords {

  private static final String USUAL_FOLDER = "docs/decisions/";
  private static final String FOLDER_FILE = ".adr-dir";
  private static final Pattern NUMBERED = Pattern.compile("(.*/|)(\\d{3,5})-[^/]+\\.md");
  private static final Pattern FOLDER =
      Pattern.compile("(?i)(.*/)?(adrs?|decisions|decision-records)/");
  private static final int WIDTH = 4;
  private static final int LONGEST_NAME = 60;

  private DecisionRecords() {}

  /// @param number of the record, as its name begins
  record NewRecord(String path, String number, String text) {}

  /// What is decided.
  record Decided(
      String review,
      ReviewedChange change,
      DecisionKind choice,
      String reason,
      Optional<LocalDate> until,
      Author by,
      LocalDate day) {}

  /// @param paths of all files
  /// @param folderFile what `.adr-dir` says, where it is there
  static NewRecord of(Collection<String> paths, Optional<String> folderFile, Decided decided) {
    String folder = folder(paths, folderFile);
    List<String> numbers =
        paths.stream()
            .map(NUMBERED::matcher)
            .filter(Matcher::matches)
            .filter(match -> match.group(1).equals(folder))
            .map(match -> match.group(2))
            .toList();
    int last = numbers.stream().mapToInt(Integer::parseInt).max().orElse(0);
    int width = numbers.stream().mapToInt(String::length).max().orElse(WIDTH);
    String number = String.format("%0" + width + "d", last + 1);
    String title = title(decided);
    return new NewRecord(
        folder + number + "-" + fileName(title) + ".md", number, text(decided, title, number));
  }

  static String folderFile() {
    return FOLDER_FILE;
  }

  /// What `.adr-dir` says, else the folder of decisions with the most records.
  private static String folder(Collection<String> paths, Optional<String> folderFile) {
    Optional<String> said =
        folderFile
            .map(text -> text.strip().replace('\\', '/'))
            .filter(text -> !text.isEmpty() && !text.startsWith("/") && !text.contains(".."))
            .map(text -> text.endsWith("/") ? text : text + "/");
    Map<String, Long> used =
        paths.stream()
            .map(NUMBERED::matcher)
            .filter(Matcher::matches)
            .map(match -> match.group(1))
            .filter(folder -> FOLDER.matcher(folder).matches())
            .collect(Collectors.groupingBy(folder -> folder, Collectors.counting()));
    return said.orElseGet(() ->
        used.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(USUAL_FOLDER));
  }

  private static String title(Decided decided) {
    String verb =
        switch (decided.choice()) {
          case ACCEPT -> "Accept";
          case CHANGE -> "Do otherwise:";
          case DEFER -> "Decide later on";
          case WAIVE -> "Waive";
        };
    String what = decided.change().rule().orElse("the change");
    return verb + " " + what + " in " + decided.change().shown();
  }

  private static String fileName(String title) {
    String words =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words.length() <= LONGEST_NAME
        ? words
        : words.substring(0, LONGEST_NAME).replaceAll("-[^-]*$", "");
  }

  private static String text(Decided decided, String title, String number) {
    String status = decided.choice() == DecisionKind.DEFER ? "proposed" : "accepted";
    String until = decided.until().map(day -> "\n* It holds until " + day + ".").orElse("");
    return """
    ---
    status: %s
    date: %s
    decision-makers: %s
    ---

    # %s

    ## Context and Problem Statement

    In %s: %s

    ## Considered Options

    * Accept the change as it is
    * Make it in another way
    * Decide later
    * Waive the rule for a time

    ## Decision Outcome

    Chosen option: "%s", because %s

    ## More Information

    * Review `%s`, change `%s`.%s
    * Commits that carry it out have the trailer `Decision: %s`.
    """
        .formatted(
            status,
            decided.day(),
            quoted(decided.by().toString()),
            inert(title),
            inert(decided.change().shown()),
            inert(decided.change().words()),
            option(decided.choice()),
            inert(decided.reason()),
            decided.review(),
            decided.change().id(),
            until,
            number);
  }

  private static String option(DecisionKind choice) {
    return switch (choice) {
      case ACCEPT -> "Accept the change as it is";
      case CHANGE -> "Make it in another way";
      case DEFER -> "Decide later";
      case WAIVE -> "Waive the rule for a time";
    };
  }

  private static String quoted(String text) {
    return '"' + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String inert(String text) {
    return Markdown.escaped(line(text)).replace("&", "\\&");
  }

  private static String line(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(shown::appendCodePoint);
    return shown.toString().strip();
  }
}
