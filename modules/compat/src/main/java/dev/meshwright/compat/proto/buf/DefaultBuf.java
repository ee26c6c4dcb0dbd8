package dev.meshwright.compat.proto.buf;

import dev.meshwright.compat.proto.pair.DefaultValue;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoOption;

/// The rule for default values.
final class DefaultBuf {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final ProtoField before;
  private final ProtoField after;

  DefaultBuf(ProtoVersion old, ProtoVersion current, ProtoField before, ProtoField after) {
    this.old = old;
    this.current = current;
    this.before = before;
    this.after = after;
  }

  void compare(ProtoFile oldFile, ProtoFile newFile, BufReport report) {
    if (DefaultValue.differ(before, old, after, current)) {
      TextRange range = after.option("default").map(ProtoOption::range).orElse(after.range());
      String message =
          "Field \""
              + after.name().text()
              + "\" changed default value from "
              + DefaultValue.of(before, old)
              + " to "
              + DefaultValue.of(after, current)
              + ".";
      report.at(BufRule.FIELD_SAME_DEFAULT, oldFile, newFile, range, message);
    }
  }
}
