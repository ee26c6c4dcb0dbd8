package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.schema.lint.LintCatalog;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.LintFacts;
import dev.meshwright.schema.lint.LintFindings;
import dev.meshwright.schema.lint.LintRule;
import dev.meshwright.schema.lint.Linted;
import dev.meshwright.schema.lint.Linter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Protocol Buffers by the rules of buf.
public final class ProtoLinter implements Linter<ProtoDocument> {

  private final LintCatalog catalog = LintCatalog.read(SchemaFormat.PROTOBUF, "proto");

  @Override
  public List<LintRule> rules() {
    return catalog.all();
  }

  @Override
  public boolean isGovernedByBuf() {
    return true;
  }

  @Override
  public List<Problem> lint(ProtoDocument document, LintChoice choice) {
    LintFindings findings = new LintFindings(catalog, choice);
    if (!choice.rules().isEmpty()) {
      new Walk(document, new FileFindings(document.file(), findings)).file();
    }
    return findings.sorted();
  }

  @Override
  public boolean looksAtSeveral() {
    return true;
  }

  @Override
  public Optional<LintFacts> facts(ProtoDocument document) {
    return Optional.of(ProtoFacts.of(document.file()));
  }

  @Override
  public List<Problem> lintTogether(List<Linted<LintFacts>> module) {
    List<ModuleFile> files = new ArrayList<>();
    for (Linted<LintFacts> each : module) {
      if (each.document() instanceof ProtoFacts facts) {
        files.add(new ModuleFile(facts, new LintFindings(catalog, each.choice())));
      }
    }
    PackageLint.check(files);
    PackageCycles.check(files);
    MethodTypes.check(files);
    return files.stream().flatMap(file -> file.findings().sorted().stream()).toList();
  }

  /// All declarations of a file, each with those around it.
  private static final class Walk {

    private final ProtoFile file;
    private final ProtoDocument document;
    private final FileFindings findings;
    private final TypeLint types;
    private final ValidateLint validate;

    Walk(ProtoDocument document, FileFindings findings) {
      this.document = document;
      this.file = document.file();
      this.findings = findings;
      this.types = new TypeLint(findings);
      this.validate = new ValidateLint(findings, document.state());
    }

    void file() {
      new FileLint(findings).check(document);
      file.messages().forEach(m -> message(m, Commented.top(m.comments())));
      file.enums().forEach(e -> enumeration(e, Commented.top(e.comments())));
      file.extensions().forEach(e -> extend(e, Commented.top(e.comments())));
      ServiceLint services = new ServiceLint(findings);
      file.services().forEach(s -> services.check(s, Commented.top(s.comments())));
    }

    private void message(ProtoMessage message, Commented place) {
      types.message(message, place);
      validate.message(message, place);
      message.fields().forEach(f -> field(f, place));
      message.oneofs().forEach(o -> types.oneof(o, place.inside(o.comments())));
      message.messages().forEach(m -> message(m, place.inside(m.comments())));
      message.enums().forEach(e -> enumeration(e, place.inside(e.comments())));
      message.extensions().forEach(e -> extend(e, place.inside(e.comments())));
    }

    private void enumeration(ProtoEnum e, Commented place) {
      types.enumeration(e, place);
    }

    private void extend(ProtoExtend block, Commented place) {
      block.fields().forEach(f -> field(f, place));
    }

    private void field(ProtoField field, Commented around) {
      Commented place = around.inside(field.comments());
      types.field(field, place);
      validate.field(field, place);
    }
  }
}
