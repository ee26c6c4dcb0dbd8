package dev.meshwright.compat.proto.buf;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The rules for two files with one path: options, package, syntax.
final class FileBuf {

  /// What an option is worth when it is not set.
  private static final Map<BufRule, String> DEFAULTS = defaults();

  private static Map<BufRule, String> defaults() {
    Map<BufRule, String> values = new EnumMap<>(BufRule.class);
    for (BufRule rule : BufRule.values()) {
      if (rule.name().startsWith("FILE_SAME_")) {
        values.put(rule, rule.name().endsWith("_GENERIC_SERVICES") ? "false" : "");
      }
    }
    values.remove(BufRule.FILE_SAME_PACKAGE);
    values.remove(BufRule.FILE_SAME_SYNTAX);
    values.put(BufRule.FILE_SAME_OPTIMIZE_FOR, "SPEED");
    values.put(BufRule.FILE_SAME_CC_ENABLE_ARENAS, "true");
    values.put(BufRule.FILE_SAME_JAVA_MULTIPLE_FILES, "false");
    return Collections.unmodifiableMap(values);
  }

  private final ProtoFile before;
  private final ProtoFile after;
  private final BufReport report;

  FileBuf(ProtoFile before, ProtoFile after, BufReport report) {
    this.before = before;
    this.after = after;
    this.report = report;
  }

  void compare() {
    DEFAULTS.forEach(this::option);
    if (!before.packageText().equals(after.packageText())) {
      at(
          BufRule.FILE_SAME_PACKAGE,
          after.packageStatement().orElse(TextRange.at(0)),
          "File package changed from \""
              + before.packageText()
              + "\" to \""
              + after.packageText()
              + "\".");
    }
    if (before.edition() != after.edition()) {
      at(
          BufRule.FILE_SAME_SYNTAX,
          after.syntax().orElse(TextRange.at(0)),
          "File syntax changed from \""
              + before.edition().text()
              + "\" to \""
              + after.edition().text()
              + "\".");
    }
  }

  private void at(BufRule rule, TextRange range, String message) {
    report.at(rule, before, after, range, message);
  }

  private void option(BufRule rule, String otherwise) {
    String name = rule.name().substring("FILE_SAME_".length()).toLowerCase(Locale.ROOT);
    String was = ProtoOptions.text(before.options(), name).orElse(otherwise);
    String is = ProtoOptions.text(after.options(), name).orElse(otherwise);
    if (!was.equals(is)) {
      at(
          rule,
          ProtoOptions.find(after.options(), name).map(ProtoOption::range).orElse(TextRange.at(0)),
          "File option \"" + name + "\" changed from \"" + was + "\" to \"" + is + "\".");
    }
  }
}
