package dev.meshwright.schema.proto.check;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoService;
import java.util.regex.Pattern;

/// The naming style that edition 2024 enforces unless the file chooses the legacy one.
final class StyleChecks {

  private static final Pattern TITLE = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern LOWER = Pattern.compile("[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*");
  private static final Pattern UPPER = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z][A-Z0-9]*)*");

  private final Context context;
  private static final String FEATURE = "enforce_naming_style";

  StyleChecks(Context context) {
    this.context = context;
  }

  void file(ProtoFile file) {
    if (on(file.features())) {
      file.packageName()
          .ifPresent(name -> {
            for (String part : name.text().split("\\.", -1)) {
              check(LOWER, part, name.range(), "parts of a package", "lower_snake_case");
            }
          });
    }
  }

  void message(ProtoMessage message) {
    if (on(message.features())) {
      check(TITLE, message.name(), "messages", "TitleCase");
      message.oneofs().forEach(o -> check(LOWER, o.name(), "oneofs", "lower_snake_case"));
    }
  }

  void field(ProtoField field) {
    if (!field.group() && on(field.features())) {
      check(LOWER, field.name(), "fields", "lower_snake_case");
    }
  }

  void enumeration(ProtoEnum e) {
    if (on(e.features())) {
      check(TITLE, e.name(), "enums", "TitleCase");
      e.values().forEach(v -> check(UPPER, v.name(), "enum values", "UPPER_SNAKE_CASE"));
    }
  }

  void service(ProtoService service) {
    boolean legacy =
        ProtoOptions.text(service.options(), "features." + FEATURE)
            .filter("STYLE_LEGACY"::equals)
            .isPresent();
    if (!legacy && on(context.file().features())) {
      check(TITLE, service.name(), "services", "TitleCase");
      service.methods().forEach(m -> check(TITLE, m.name(), "methods", "TitleCase"));
    }
  }

  private boolean on(ProtoFeatures features) {
    return context.edition().compareTo(ProtoEdition.EDITION_2024) >= 0
        && !features.others().getOrDefault(FEATURE, "").equals("STYLE_LEGACY");
  }

  private void check(Pattern style, ProtoName name, String what, String styleName) {
    check(style, name.text(), name.range(), what, styleName);
  }

  private void check(Pattern style, String name, TextRange at, String what, String styleName) {
    if (!style.matcher(name).matches()) {
      context.error(
          "proto-naming-style",
          at,
          "Edition 2024 wants the names of "
              + what
              + " in "
              + styleName
              + "; \""
              + name
              + "\" is not.",
          "Rename it, or set features.enforce_naming_style = STYLE_LEGACY.");
    }
  }
}
