package dev.meshwright.usecases.quality;

import dev.meshwright.contract.Contracts;
import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.QualityRule;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.usecases.preview.PreviewOnSamples;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.workspace.UnreadableText;
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
  /// other engines, are left out. A contract that cannot be read, and a file that may be one, count
  /// as a rule that could not be run.
  ///
  /// @param each is told every result as soon as it is there
  public List<QualityResult> run(
      FileSource files, Consumer<QualityResult> each, Progress progress) {
    List<QualityResult> results = new ArrayList<>();
    Consumer<QualityResult> told =
        result -> {
          results.add(result);
          each.accept(result);
        };
    for (String path : files.paths()) {
      if (KindDetector.isYaml(path)) {
        files
            .text(path)
            .ifPresentOrElse(
                text -> run(path, text, told, progress), () -> unread(path, files, told));
      }
    }
    return results;
  }

  private void unread(String path, FileSource files, Consumer<QualityResult> each) {
    if (kinds.needsText(path) || kinds.kind(path, "") == FileKind.CONTRACT) {
      each.accept(notRead(path, List.of(UnreadableText.problem(path, files))));
    }
  }

  private static QualityResult notRead(String path, List<Problem> problems) {
    return new QualityResult(
        "the rules of " + path,
        problems.getFirst().location(),
        Severity.ERROR,
        new QualityResult.Outcome.NotRun(problems),
        Duration.ZERO);
  }

  private void run(String path, String text, Consumer<QualityResult> each, Progress progress) {
    if (kinds.kind(path, text) != FileKind.CONTRACT) {
      return;
    }
    ContractDocument contract = Contracts.parse(path, text);
    boolean whole = contract.tree().root() instanceof ObjectNode;
    List<Problem> unread =
        (whole ? contract.tree().problems() : contract.problems())
            .stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    if (!unread.isEmpty()) {
      each.accept(notRead(path, unread));
    }
    run(contract, each, progress);
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
    boolean number = rule.type().equals("sql") || rule.type().equals("library");
    if (!number || (rule.metric().isEmpty() && rule.query().isEmpty())) {
      return;
    }
    progress.report("Checking " + target.words(), -1);
    long start = System.nanoTime();
    Optional<QualityBound> bound = QualityBound.of(rule);
    QualityResult.Outcome outcome =
        bound
            .map(within -> outcome(contract, rule, target, within, progress))
            .orElseGet(() ->
                notRun(
                    contract,
                    rule,
                    "The rule does not say in numbers what its result must be.",
                    "Add mustBe, mustBeLessThan or another comparison, with a number."));
    each.accept(
        new QualityResult(
            target.words() + ": " + words(rule, bound),
            contract.tree().locate(rule.range()),
            severity(rule),
            outcome,
            Duration.ofNanos(System.nanoTime() - start)));
  }

  private static QualityResult.Outcome notRun(
      ContractDocument contract, QualityRule rule, String message, String hint) {
    return new QualityResult.Outcome.NotRun(
        List.of(
            Problem.error("quality-rule", contract.tree().locate(rule.range()), message, hint)));
  }

  private static String words(QualityRule rule, Optional<QualityBound> bound) {
    return rule.name()
        .or(rule::description)
        .map(Located::value)
        .orElseGet(() ->
            rule.metric().map(Located::value).orElse("the query's value")
                + bound.map(within -> " " + within.words()).orElse(""));
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
      QualityTarget target,
      QualityBound bound,
      Progress progress) {
    String file = contract.tree().file();
    Result<DataType> type = type(file, rule, target, progress);
    Optional<String> sql = type.optional().flatMap(of -> QualitySql.of(rule, target, of));
    if (type.optional().isPresent() && sql.isEmpty()) {
      return notRun(
          contract,
          rule,
          "The rule does not say enough to be measured.",
          "Put it at a property, with the arguments that its metric needs, such as validValues.");
    }
    Result<BigDecimal> value =
        type.flatMap(known ->
            previews
                .query(PreviewRequest.whole(file, sql.orElse("")))
                .flatMap(query -> number(query, progress)));
    return switch (value) {
      case Result.Failed<BigDecimal>(List<Problem> problems) ->
          new QualityResult.Outcome.NotRun(
              problems.stream().map(problem -> at(contract, rule, problem)).toList());
      case Result.Ok<BigDecimal>(BigDecimal measured, var notes) ->
          bound.holds(measured)
              ? new QualityResult.Outcome.Held(measured)
              : new QualityResult.Outcome.Violated(measured, bound.words());
    };
  }

  /// The type of the column, where the rule compares values of it.
  private Result<DataType> type(
      String file, QualityRule rule, QualityTarget target, Progress progress) {
    if (!QualitySql.comparesValues(rule) || target.path().isEmpty()) {
      return Result.ok(new DataType.Scalar("VARCHAR"));
    }
    return previews
        .describe(PreviewRequest.whole(file, QualitySql.columnOf(target)), progress)
        .map(columns -> columns.getFirst().type());
  }

  private Result<BigDecimal> number(PreviewQuery query, Progress progress) {
    return engine
        .run(query, progress)
        .flatMap(source -> {
          try (RowSource rows = source) {
            Page page = rows.page(0, 1);
            if (!page.problems().isEmpty()) {
              return new Result.Failed<>(page.problems());
            }
            Optional<BigDecimal> number =
                page.rows().stream().findFirst().flatMap(row -> number(row.values().getFirst()));
            return number
                .map(Result::ok)
                .orElseGet(() ->
                    Result.failed(
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
      case Value.Single single when Float.isFinite(single.value()) ->
          Optional.of(new BigDecimal(Float.toString(single.value())));
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
