package dev.meshwright.schema.proto.check;

import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoIndex;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.schema.proto.link.LinkedFile;
import dev.meshwright.schema.proto.parse.ProtoProblems;
import dev.meshwright.text.ProblemCollector;
import java.util.List;

/// Runs all checks over linked files.
public final class ProtoChecks {

  private final Context context;
  private final FieldChecks fields;
  private final NumberChecks numbers;
  private final EnumChecks enums;
  private final OptionChecks options;
  private final StyleChecks style;

  private ProtoChecks(Context context) {
    this.context = context;
    this.fields = new FieldChecks(context);
    this.numbers = new NumberChecks(context);
    this.enums = new EnumChecks(context);
    this.options = new OptionChecks(context);
    this.style = new StyleChecks(context);
  }

  /// What is wrong with a linked file.
  ///
  /// @param all finds the files that it imports, linked
  public static List<Problem> check(LinkedFile file, ProtoIndex all) {
    ProblemCollector sink = ProtoProblems.collector(file.path(), file.file().lines());
    new ProtoChecks(new Context(file.file(), all, file.visible(), sink)).run();
    return sink.problems();
  }

  private void run() {
    ProtoFile file = context.file();
    options.file(file);
    style.file(file);
    new ExtensionNumbers(context).check();
    file.messages().forEach(m -> message(m, file.packageText()));
    file.enums().forEach(e -> enumeration(e, file.packageText()));
    file.extensions().forEach(e -> extend(e, file.packageText()));
    file.services()
        .forEach(service -> {
          options.service(service, file.packageText());
          style.service(service);
        });
    new ImportChecks(context).check();
    new VisibilityChecks(context).check();
  }

  private void message(ProtoMessage message, String scope) {
    numbers.check(message);
    JsonNameChecks.check(message, context);
    options.message(message, scope);
    style.message(message);
    for (ProtoField field : message.fields()) {
      field(field, message.fullName());
    }
    message.messages().forEach(inner -> message(inner, message.fullName()));
    message.enums().forEach(e -> enumeration(e, message.fullName()));
    message.extensions().forEach(e -> extend(e, message.fullName()));
  }

  private void field(ProtoField field, String scope) {
    fields.check(field);
    options.field(field, scope);
    style.field(field);
  }

  private void enumeration(ProtoEnum e, String scope) {
    enums.check(e);
    options.enumeration(e, scope);
    style.enumeration(e);
  }

  private void extend(ProtoExtend block, String scope) {
    new ExtendChecks(context).check(block);
    block.fields().forEach(f -> field(f, scope));
  }
}
