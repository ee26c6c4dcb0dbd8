package dev.meshwright.usecases.remotes;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.check.ModeAnswer;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes the body of a pull request: changes in words, what holds, data, waivers, commits. A part
/// without anything to say is left out.
final class PullRequestBody {

  private static final int MOST_LISTED = 30;

  private final List<String> lines = new ArrayList<>();

  private PullRequestBody() {}

  static String of(CheckReport report, List<Commit> commits, int count, List<String> data) {
    PullRequestBody body = new PullRequestBody();
    body.changes(report);
    body.matrix(report);
    body.part("Data", data);
    body.part("Waivers", waivers(report));
    body.part("Commits", commits(commits, count));
    return String.join("\n", body.lines) + "\n";
  }

  private void part(String title, List<String> content) {
    if (!content.isEmpty()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add("## " + title);
      lines.add("");
      lines.addAll(content);
    }
  }

  private void changes(CheckReport report) {
    List<String> said = new ArrayList<>();
    for (CheckedSchema schema : report.checked()) {
      said.add(
          "- "
              + code(schema.path())
              + ": "
              + word(schema)
              + (schema.fails(Severity.ERROR) ? ", **breaks somebody**" : ""));
      List<AssessedFinding> findings =
          schema
              .findings()
              .sorted(Comparator.comparing(AssessedFinding::severity).reversed())
              .toList();
      Set<String> sentences = new LinkedHashSet<>();
      for (AssessedFinding finding : findings) {
        String weight = finding.severity() == Severity.ERROR ? "**breaking:** " : "";
        sentences.add(
            "  - "
                + weight
                + Markdown.escaped(finding.finding().message())
                + (finding.waived() ? " (waived)" : ""));
      }
      said.addAll(sentences.stream().limit(MOST_LISTED).toList());
      if (sentences.size() > MOST_LISTED) {
        said.add("  - and " + (sentences.size() - MOST_LISTED) + " more");
      }
    }
    part("Changes of schemas", said);
  }

  private static String word(CheckedSchema schema) {
    return switch (schema.change()) {
      case ADDED -> "new";
      case CHANGED -> "changed";
      case DEPENDENCY_CHANGED -> "what it refers to changed";
      case RENAMED -> "moved";
      case REMOVED -> "removed";
      case UNCHANGED -> "unchanged";
    };
  }

  private void matrix(CheckReport report) {
    List<CheckedSchema> judged =
        report.checked().stream().filter(schema -> !schema.modes().isEmpty()).toList();
    if (judged.isEmpty()) {
      return;
    }
    List<CompatibilityMode> modes =
        judged.stream()
            .flatMap(schema -> schema.modes().stream())
            .map(ModeAnswer::mode)
            .distinct()
            .sorted()
            .toList();
    List<String> rows = new ArrayList<>();
    rows.add(
        modes.stream()
            .map(CompatibilityMode::name)
            .collect(Collectors.joining(" | ", "| Schema | Asked | ", " |")));
    rows.add("|---|---|" + "---|".repeat(modes.size()));
    for (CheckedSchema schema : judged) {
      rows.add(
          modes.stream()
              .map(mode -> answer(schema, mode))
              .collect(
                  Collectors.joining(
                      " | ", "| " + code(schema.path()) + " | " + schema.mode() + " | ", " |")));
    }
    rows.add("");
    rows.add(
        "Compared with "
            + Markdown.escaped(report.against())
            + ". Next version: "
            + report.proposed().name().toLowerCase(Locale.ROOT)
            + report.nextVersion().map(next -> " (" + next + ")").orElse("")
            + ".");
    part("Compatibility", rows);
  }

  private static String answer(CheckedSchema schema, CompatibilityMode mode) {
    return schema.modes().stream()
        .filter(answer -> answer.mode() == mode)
        .findFirst()
        .map(answer ->
            switch (answer.holds()) {
              case YES -> "yes";
              case NO -> "**no**";
              case UNKNOWN -> "unknown";
            })
        .orElse("");
  }

  private static List<String> waivers(CheckReport report) {
    return report.checked().stream()
        .flatMap(CheckedSchema::findings)
        .filter(finding -> finding.waiver().isPresent())
        .map(finding -> {
          var waiver = finding.waiver().orElseThrow();
          return "- "
              + code(waiver.rule())
              + " until "
              + waiver.until()
              + (finding.waived() ? "" : " (**expired**)")
              + ", "
              + Markdown.escaped(waiver.author())
              + ": "
              + Markdown.escaped(waiver.reason());
        })
        .distinct()
        .toList();
  }

  private static List<String> commits(List<Commit> commits, int count) {
    List<String> said =
        new ArrayList<>(
            commits.stream()
                .limit(MOST_LISTED)
                .map(commit -> "- " + commit.shortId() + " " + Markdown.escaped(commit.subject()))
                .toList());
    if (count > said.size()) {
      said.add("- and " + (count - said.size()) + " more");
    }
    return said;
  }

  /// What differs between the rows of two versions.
  static String rows(String path, DataDiff diff) {
    if (diff.isEmpty()) {
      return "- " + code(path) + ": the same rows on the samples";
    }
    List<String> said = new ArrayList<>();
    count(said, diff.added(), "added");
    count(said, diff.removed(), "removed");
    count(said, diff.changed(), "changed");
    diff.addedColumns().forEach(column -> said.add("new column " + code(column.name())));
    diff.removedColumns().forEach(column -> said.add("column " + code(column.name()) + " gone"));
    diff.retyped().forEach(column -> said.add("other type of " + code(column.name())));
    String by =
        diff.changesByColumn().keySet().stream()
            .map(PullRequestBody::code)
            .collect(Collectors.joining(", "));
    return "- "
        + code(path)
        + ": "
        + String.join(", ", said)
        + (by.isEmpty() ? "" : " (in " + by + ")")
        + ", on the samples";
  }

  private static void count(List<String> said, long rows, String what) {
    if (rows > 0) {
      said.add((rows == 1 ? "1 row " : rows + " rows ") + what);
    }
  }

  static String code(String text) {
    return "`" + text.replace("`", "'") + "`";
  }
}
