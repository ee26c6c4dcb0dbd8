package dev.meshwright.usecases.commit;

import dev.meshwright.model.Severity;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;
import java.util.Locale;

/// A first draft of a commit's message.
final class ProposedMessage {

  private ProposedMessage() {}

  /// A subject that names what was touched, and a body that lists what matters to others.
  static String of(List<DescribedFile> files, boolean conventional) {
    if (files.isEmpty()) {
      return "";
    }
    String subject = subject(files);
    StringBuilder message =
        new StringBuilder(conventional ? ConventionalSubject.of(files, subject) : subject);
    List<String> lines =
        files.stream()
            .flatMap(file -> file.changes().stream())
            .filter(change -> change.severity() != Severity.INFO)
            .map(change -> "- " + change.path() + ": " + change.words())
            .toList();
    if (!lines.isEmpty()) {
      message.append("\n\n").append(String.join("\n", lines));
    }
    if (conventional) {
      files.stream()
          .flatMap(file -> file.changes().stream())
          .filter(change -> change.severity() == Severity.ERROR)
          .findFirst()
          .ifPresent(change ->
              message
                  .append("\n\nBREAKING CHANGE: ")
                  .append(change.path())
                  .append(": ")
                  .append(change.words()));
    }
    return message.toString();
  }

  private static String subject(List<DescribedFile> files) {
    ChangedFile first = files.getFirst().file();
    String name = first.path().substring(first.path().lastIndexOf('/') + 1);
    String rest = files.size() > 1 ? " and " + others(files.size() - 1) : "";
    return verb(first) + " " + name + rest;
  }

  private static String others(int count) {
    return count == 1 ? "one other file" : String.format(Locale.ROOT, "%d other files", count);
  }

  private static String verb(ChangedFile file) {
    return switch (file.state()) {
      case ADDED, UNTRACKED -> "Add";
      case DELETED -> "Remove";
      case RENAMED -> "Move";
      case MODIFIED, CONFLICTED, UNCHANGED, IGNORED -> "Change";
    };
  }
}
