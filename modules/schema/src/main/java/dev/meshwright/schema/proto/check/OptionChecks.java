package dev.meshwright.schema.proto.check;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoExtensionRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.schema.proto.option.OptionResolver;
import dev.meshwright.schema.proto.option.OptionTarget;
import dev.meshwright.schema.proto.option.OptionTypes;
import dev.meshwright.schema.proto.option.ValueChecker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether options exist, and their values fit.
final class OptionChecks {

  private static final String RULE = "proto-option";

  private final Context context;
  private final OptionTypes types;

  OptionChecks(Context context) {
    this.context = context;
    this.types = new OptionTypes(context.files(), context.visible());
  }

  void file(ProtoFile file) {
    check(file.options(), OptionTarget.FILE, file.packageText());
  }

  void message(ProtoMessage message, String scope) {
    check(message.options(), OptionTarget.MESSAGE, scope);
    for (ProtoOneof oneof : message.oneofs()) {
      check(oneof.options(), OptionTarget.ONEOF, message.fullName());
    }
    for (ProtoExtensionRange range : message.extensionRanges()) {
      check(range.options(), OptionTarget.EXTENSION_RANGE, message.fullName());
    }
  }

  void field(ProtoField field, String scope) {
    if (field.options().isEmpty()) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (ProtoOption option : field.options()) {
      String name = option.nameText();
      if ((name.equals("default") || name.equals("json_name")) && !seen.add(name)) {
        context.error(RULE, option.range(), "The option " + name + " is already set.", "");
      }
    }
    List<ProtoOption> others =
        field.options().stream()
            .filter(o -> !o.nameText().equals("default") && !o.nameText().equals("json_name"))
            .toList();
    check(others, OptionTarget.FIELD, scope);
  }

  void enumeration(ProtoEnum e, String scope) {
    check(e.options(), OptionTarget.ENUM, scope);
    for (ProtoEnumValue value : e.values()) {
      check(value.options(), OptionTarget.ENUM_VALUE, scope);
    }
  }

  void service(ProtoService service, String scope) {
    check(service.options(), OptionTarget.SERVICE, scope);
    for (ProtoMethod method : service.methods()) {
      check(method.options(), OptionTarget.METHOD, service.fullName());
    }
  }

  private void check(List<ProtoOption> options, OptionTarget target, String scope) {
    Set<String> set = new HashSet<>();
    for (ProtoOption option : options) {
      switch (new OptionResolver(types).resolve(option, target, scope)) {
        case OptionResolver.Path.Wrong wrong -> unknown(option, wrong);
        case OptionResolver.Path.Found found -> value(option, found.fields(), target, scope, set);
      }
    }
  }

  private void unknown(ProtoOption option, OptionResolver.Path.Wrong wrong) {
    boolean importMissing = context.file().imports().stream().anyMatch(i -> i.resolved().isEmpty());
    if (!importMissing) {
      context.error("proto-unknown-option", wrong.range(), wrong.message(), "");
    } else if (!isCustom(option, wrong)) {
      context.warning("proto-unknown-option", wrong.range(), wrong.message(), "");
    }
  }

  /// Whether what was not found may be declared in a file that is missing; that is said there.
  private static boolean isCustom(ProtoOption option, OptionResolver.Path.Wrong wrong) {
    return option.name().stream()
        .anyMatch(part -> part.extension() && part.name().range().equals(wrong.range()));
  }

  private void value(
      ProtoOption option,
      List<ProtoField> path,
      OptionTarget target,
      String scope,
      Set<String> set) {
    ProtoField last = path.getLast();
    String key = path.stream().map(ProtoField::fullName).collect(Collectors.joining("/"));
    if (!last.isRepeated()) {
      boolean inside = set.stream().anyMatch(k -> k.startsWith(key + "/"));
      if (!set.add(key) || inside) {
        context.error(
            RULE, option.nameRange(), "The option " + option.nameText() + " is already set.", "");
      }
    }
    if (option.name().getFirst().name().text().equals("features")
        && !context.edition().hasFeatures()) {
      context.error(
          "proto-feature", option.nameRange(), "Features can be set in editions only.", "");
    }
    new ValueChecker(types, scope, this::wrong).check(last, option.value());
    FeatureTargets.check(path, option.value(), target, context);
    if (path.getFirst().name().text().equals("uninterpreted_option")) {
      context.error(
          RULE, option.nameRange(), "The option uninterpreted_option is not for schemas.", "");
    }
  }

  private void wrong(TextRange range, String message) {
    context.error("proto-option-value", range, message, "");
  }
}
