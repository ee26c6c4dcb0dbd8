package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Moves a file to a newer edition: features say what the syntax said. Both files are read, and
/// what every field, enum and message is in them is compared.
final class EditionUpgrade {

  private final RefactoringWork work;

  EditionUpgrade(RefactoringWork work) {
    this.work = work;
  }

  /// The editions behind the one of a file.
  static List<String> newer(ProtoDocument document) {
    return Stream.of(ProtoEdition.values())
        .filter(ProtoEdition::hasFeatures)
        .filter(edition -> edition.compareTo(document.file().edition()) > 0)
        .map(ProtoEdition::text)
        .toList();
  }

  void run(String version) {
    ProtoFile file = work.file();
    TextRange at = file.syntax().orElse(TextRange.at(0));
    if (!newer(work.document()).contains(version)) {
      new Notes(work)
          .notHere(
              at,
              "The file can be moved to "
                  + (newer(work.document()).isEmpty()
                      ? "nothing newer."
                      : String.join(" or ", newer(work.document())) + "."));
      return;
    }
    ProtoEdition edition =
        Stream.of(ProtoEdition.values())
            .filter(one -> one.text().equals(version))
            .findFirst()
            .orElseThrow();
    Layout layout = work.layout();
    List<TextEdit> edits = new ArrayList<>();
    List<String> options = new ArrayList<>();
    String statement = "edition = \"" + version + "\";";
    if (!file.edition().hasFeatures()) {
      SyntaxFeatures features = new SyntaxFeatures(file, layout);
      features
          .unmovable()
          .ifPresent(field ->
              work.refuse(
                  "proto-refactor-not-here",
                  field.name().range(),
                  "Editions have no groups, and where this one stands no message can be declared.",
                  "Declare its message beside, or leave the file as it is."));
      features
          .unnameable()
          .ifPresent(range ->
              work.refuse(
                  "proto-refactor-name",
                  range,
                  "Editions reserve names only that a field could have.",
                  "Remove what cannot be a name from the statement."));
      edits.addAll(features.edits());
      options.addAll(features.fileOptions());
    }
    Optional<ProtoOption> gone = Optional.empty();
    if (edition == ProtoEdition.EDITION_2024) {
      options.addAll(of2024(file));
      gone = ProtoOptions.find(file.options(), "java_multiple_files");
      goneWith2024(file, at);
    }
    if (work.isRefused()) {
      return;
    }
    edits.add(head(file, layout, statement, options));
    if (gone.isPresent() && !options.isEmpty()) {
      TextRange range = gone.get().range();
      String end = layout.lineEnd(range.start()) + layout.indent(range.start());
      edits.add(TextEdit.replace(range, String.join(end, options)));
    } else {
      gone.ifPresent(option -> edits.add(layout.removal(layout.extent(option.range()))));
      options(file, layout, options).ifPresent(edits::add);
    }
    work.edit(edits);
    prove(at);
    work.check(work.importers(work.path()));
    work.note(
        "proto-refactor-code",
        at,
        "Every field, enum and message was read in both versions and is the same: presence,"
            + " packing, framing, names in JSON. protoc and the plugins that generate code must"
            + " know edition "
            + version
            + ".",
        "");
  }

  private static TextEdit head(
      ProtoFile file, Layout layout, String statement, List<String> options) {
    String end = layout.lineEnd(0);
    return file.syntax()
        .map(range -> TextEdit.replace(range, statement))
        .orElseGet(() ->
            TextEdit.insert(
                new Statements(layout).start(),
                statement + end + end + (isBare(file) ? lines(options, end) + end : "")));
  }

  /// Whether no statement stands in the file that options could stand behind.
  private static boolean isBare(ProtoFile file) {
    return file.syntax().isEmpty()
        && file.packageStatement().isEmpty()
        && file.imports().isEmpty()
        && file.options().isEmpty();
  }

  private static Optional<TextEdit> options(ProtoFile file, Layout layout, List<String> options) {
    if (options.isEmpty() || isBare(file)) {
      return Optional.empty();
    }
    Optional<TextRange> known = file.options().stream().map(ProtoOption::range).findFirst();
    if (known.isPresent()) {
      int start = layout.extent(known.get()).range().start();
      boolean line = layout.isLineStart(start);
      String end = line ? layout.lineEnd(start) : " ";
      return Optional.of(TextEdit.insert(start, lines(options, end)));
    }
    TextRange last =
        Stream.of(
                file.imports().stream().map(each -> each.range()),
                file.packageStatement().stream(),
                file.syntax().stream())
            .flatMap(ranges -> ranges)
            .max(TextRange::compareTo)
            .orElseThrow();
    String end = layout.lineEnd(last.end());
    String text = String.join(end, options);
    return Optional.of(new Statements(layout).below(last, text, true));
  }

  private static String lines(List<String> options, String end) {
    StringBuilder lines = new StringBuilder();
    options.forEach(option -> lines.append(option).append(end));
    return lines.toString();
  }

  /// What edition 2024 has other defaults for.
  private static List<String> of2024(ProtoFile file) {
    Map<String, String> others = file.features().others();
    List<String> options = new ArrayList<>();
    if (!others.containsKey("enforce_naming_style")) {
      options.add("option features.enforce_naming_style = STYLE_LEGACY;");
    }
    if (!others.containsKey("default_symbol_visibility")) {
      options.add("option features.default_symbol_visibility = EXPORT_ALL;");
    }
    return options;
  }

  /// What edition 2024 has no longer.
  private void goneWith2024(ProtoFile file, TextRange at) {
    if (!ProtoOptions.isTrue(file.options(), "java_multiple_files")) {
      work.note(
          "proto-refactor-code",
          at,
          "Java has a file for each type of the top with edition 2024; before, they were nested in"
              + " one class.",
          "Set features.(pb.java).nest_in_file_class = YES to have that again.");
    }
  }

  private void prove(TextRange at) {
    Optional<ProtoDocument> now = work.files().now(work.path());
    List<String> was = Meaning.of(work.document());
    List<String> is = now.map(Meaning::of).orElse(List.of());
    for (String each : was) {
      if (!is.contains(each)) {
        work.refuse(
            "proto-refactor-broken",
            at,
            "This would not mean the same in the new edition: " + each + ".",
            "");
        return;
      }
    }
    if (was.size() != is.size()) {
      work.refuse("proto-refactor-broken", at, "The new file would declare something else.", "");
    }
  }
}
