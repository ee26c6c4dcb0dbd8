package dev.meshwright.usecases.quality;

import dev.meshwright.contract.Contracts;
import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.QualityRule;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.preview.PreviewOnSamples;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.workspace.index.KindDetector;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs the quality rules of contracts that give a number: SQL, and the metrics of the standard's
/// library. The data is the sample or transformation that the object is called like, of the
/// contract's product first.
public final class RunQuality {

  private final PreviewEngine engine;
  private final PreviewOnSamples previews;
  private final KindDetector kinds = new KindDetector();

  /// @param engine the one that `previews` runs on
  public RunQuality(PreviewEngine engine, PreviewOnSamples previews) {
    this.engine = engine;
    this.previews = previews;
  }

  /// Runs the rules of all contracts, those of one file in its order. Rules in words, and those for
  /// other engines, are left out.
  ///
  /// @param each is told every result as soon as it is there
  public List<QualityResult> run(
      FileSource files, Consumer<QualityResult> each, Progress progress) {
    List<QualityResult> results = new ArrayList<>();
    for (String path : files.paths()) {
      String lower = path.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
        files
            .text(path)
            .filter(text -> kinds.kind(path, text) == FileKind.CONTRACT)
            .map(text -> Contracts.parse(path, text))
            .ifPresent(contract ->
                run(
                    contract,
                    result -> {
                      results.add(result);
                      each.accept(result);
                    },
                    progress));
      }
    }
    return results;
  }

  private void run(ContractDocument contract, Consumer<QualityResult> each, Progress progress) {
    for (SchemaObject object : contract.contract().schema()) {
      QualityTarget.of(object)
          .ifPresent(target -> {
            object.quality().forEach(rule -> run(contract, rule, target, each, progress));
            run(contract, object.properties(), target, each, progress);
          });
    }
  }

  private void run(
      ContractDocument contract,
      List<SchemaProperty> properties,
      QualityTarget around,
      Consumer<QualityResult> each,
      Progress progress) {
    for (SchemaProperty property : properties) {
      around
          .below(property)
          .ifPresent(target -> {
            property.quality().forEach(rule -> run(contract, rule, target, each, progress));
            run(contract, property.properties(), target, each, progress);
          });
    }
  }

  private void run(
      ContractDocument contract,
      QualityRule rule,
      QualityTarget target,
      Consumer<QualityResult> each,
      Progress progress) {
    progress.checkCancelled();
    Optional<String> sql = QualitySql.of(rule, target);
    Optional<QualityBound> bound = QualityBound.of(rule);
    if (sql.isPresent() && bound.isPresent()) {
      progress.report("Checking " + target.words(), -1);
      long start = System.nanoTime();
      QualityResult.Outcome outcome = outcome(contract, rule, sql.get(), bound.get(), progress);
      each.accept(
          new QualityResult(
              target.words() + ": " + words(rule, bound.get()),
              contract.tree().locate(rule.range()),
              severity(rule),
              outcome,
              Duration.ofNanos(System.nanoTime() - start)));
    }
  }

  private static String words(QualityRule rule, QualityBound bound) {
    return rule.name()
        .or(rule::description)
        .map(Located::value)
        .orElseGet(() ->
            rule.metric().map(Located::value).orElse("the query's value") + " " + bound.words());
  }

  private static Severity severity(QualityRule rule) {
    String word = rule.severity().map(Located::value).orElse("").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "warning", "warn", "minor", "low" -> Severity.WARNING;
      case "info", "information" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }

  private QualityResult.Outcome outcome(
      ContractDocument contract,
      QualityRule rule,
      String sql,
      QualityBound bound,
      Progress progress) {
    String file = contract.tree().file();
    Checked<BigDecimal> value =
        previews.query(PreviewRequest.whole(file, sql)).flatMap(query -> number(query, progress));
    return switch (value) {
      case Checked.Bad<BigDecimal>(List<Problem> problems) ->
          new QualityResult.Outcome.NotRun(
              problems.stream().map(problem -> at(contract, rule, problem)).toList());
      case Checked.Good<BigDecimal>(BigDecimal measured, var notes) ->
          bound.holds(measured)
              ? new QualityResult.Outcome.Held(measured)
              : new QualityResult.Outcome.Violated(measured, bound.words());
    };
  }

  private Checked<BigDecimal> number(PreviewQuery query, Progress progress) {
    return engine
        .run(query, progress)
        .flatMap(source -> {
          try (RowSource rows = source) {
            Page page = rows.page(0, 1);
            if (!page.problems().isEmpty()) {
              return new Checked.Bad<>(page.problems());
            }
            Optional<BigDecimal> number =
                page.rows().stream().findFirst().flatMap(row -> number(row.values().getFirst()));
            return number
                .map(Checked::good)
                .orElseGet(() ->
                    Checked.bad(
                        Problem.error(
                            "quality-no-number",
                            Location.startOf(query.file()),
                            "The rule's query gives no number.",
                            "Let its first column be a count.")));
          }
        });
  }

  private static Optional<BigDecimal> number(Value value) {
    return switch (value) {
      case Value.Exact exact -> Optional.of(exact.value());
      case Value.Real real when Double.isFinite(real.value()) ->
          Optional.of(BigDecimal.valueOf(real.value()));
      default -> Optional.empty();
    };
  }

  /// A place in the rule's query is none in the contract: the rule's own is.
  private static Problem at(ContractDocument contract, QualityRule rule, Problem problem) {
    return new Problem(
        problem.rule(),
        problem.severity(),
        contract.tree().locate(rule.query().map(Located::range).orElse(rule.range())),
        problem.message(),
        problem.hint(),
        List.of());
  }
}
