package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.proto.fix.Fixes;
import dev.meshwright.compat.proto.fix.Options;
import dev.meshwright.compat.proto.fix.Restore;
import dev.meshwright.compat.proto.option.Annotated;
import dev.meshwright.compat.proto.rule.MessageRules;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares what two files say about themselves.
final class FileComparator {

  private static final Set<String> FOR_CODE =
      Set.of(
          "java_package",
          "java_outer_classname",
          "java_multiple_files",
          "go_package",
          "objc_class_prefix",
          "csharp_namespace",
          "swift_prefix",
          "php_class_prefix",
          "php_namespace",
          "php_metadata_namespace",
          "ruby_package",
          "optimize_for",
          "cc_generic_services",
          "java_generic_services",
          "py_generic_services",
          "cc_enable_arenas",
          "java_string_check_utf8",
          "java_generate_equals_and_hash");

  private FileComparator() {}

  static void compare(
      ProtoFile before, ProtoFile after, Annotations annotations, ChangeCollector changes) {
    if (after.text().isBlank() && !before.text().isBlank()) {
      changes.add(
          ProtoChange.of(
                  MessageRules.FILE_REMOVED,
                  after.path(),
                  "The file "
                      + after.path()
                      + " is empty now: whoever imports it no longer"
                      + " compiles.")
              .at(after.location(TextRange.at(0)))
              .was(before.location(TextRange.at(0)))
              .fixedBy(Restore.file(before, after)));
      return;
    }
    syntax(before, after, changes);
    packageName(before, after, changes);
    options(before, after, annotations, changes);
    order(before, after, changes);
  }

  private static ProtoChange change(
      Rule rule, ProtoFile before, TextRange was, ProtoFile after, TextRange is, String message) {
    return ProtoChange.of(rule, after.path(), message)
        .at(after.location(is))
        .was(before.location(was));
  }

  private static void syntax(ProtoFile before, ProtoFile after, ChangeCollector changes) {
    if (before.edition() != after.edition()) {
      changes.add(
          change(
              MessageRules.SYNTAX_CHANGED,
              before,
              before.syntax().orElse(TextRange.at(0)),
              after,
              after.syntax().orElse(TextRange.at(0)),
              "The file was written in "
                  + before.edition().text()
                  + " and is written in "
                  + after.edition().text()
                  + " now. What that does to fields is reported at the fields."));
    }
  }

  private static void packageName(ProtoFile before, ProtoFile after, ChangeCollector changes) {
    if (before.packageText().equals(after.packageText())) {
      return;
    }
    ProtoChange found =
        change(
            MessageRules.PACKAGE_CHANGED,
            before,
            before.packageStatement().orElse(TextRange.at(0)),
            after,
            after.packageStatement().orElse(TextRange.at(0)),
            "The package was "
                + said(before.packageText())
                + " and is "
                + said(after.packageText())
                + " now: full names, type URLs and paths of methods change; bytes do not.");
    changes.add(
        after
            .packageName()
            .filter(name -> before.packageName().isPresent())
            .map(name ->
                found.fixedBy(
                    Fixes.replace(
                        after,
                        name.range(),
                        "Restore the package " + before.packageText(),
                        before.packageText())))
            .orElse(found));
  }

  private static String said(String packageName) {
    return packageName.isEmpty() ? "empty" : packageName;
  }

  private static void options(
      ProtoFile before, ProtoFile after, Annotations annotations, ChangeCollector changes) {
    annotations.options(
        new Annotated(before.packageText(), before.options()),
        new Annotated(after.packageText(), after.options()),
        after.path(),
        changes,
        (rule, message) -> {
          String name = message.substring("The option ".length(), message.indexOf(" of "));
          return change(
              FOR_CODE.contains(name) ? MessageRules.FILE_OPTION : rule,
              before,
              range(before, name),
              after,
              range(after, name),
              message);
        },
        name ->
            Options.statement(
                after, Optional.empty(), after.options(), name, before.options(), before));
  }

  private static TextRange range(ProtoFile file, String option) {
    return file.options().stream()
        .filter(o -> o.nameText().equals(option))
        .findFirst()
        .map(ProtoOption::range)
        .orElse(TextRange.at(0));
  }

  /// Whether the messages that both have stand in another order.
  private static void order(ProtoFile before, ProtoFile after, ChangeCollector changes) {
    List<String> was = names(before);
    List<String> is = names(after);
    List<String> keptWas = was.stream().filter(Set.copyOf(is)::contains).toList();
    List<String> keptIs = is.stream().filter(Set.copyOf(was)::contains).toList();
    for (int i = 0; i < Math.min(keptWas.size(), keptIs.size()); i++) {
      String name = keptIs.get(i);
      if (!name.equals(keptWas.get(i))) {
        changes.add(
            change(
                MessageRules.ORDER_CHANGED,
                before,
                nameRange(before, name),
                after,
                nameRange(after, name),
                "The message "
                    + name
                    + " is at another position among the messages of the"
                    + " file."));
        return;
      }
    }
  }

  private static List<String> names(ProtoFile file) {
    return file.messages().stream().map(m -> m.name().text()).distinct().toList();
  }

  private static TextRange nameRange(ProtoFile file, String name) {
    return file.messages().stream()
        .map(ProtoMessage::name)
        .filter(n -> n.text().equals(name))
        .findFirst()
        .map(n -> n.range())
        .orElse(TextRange.at(0));
  }
}
