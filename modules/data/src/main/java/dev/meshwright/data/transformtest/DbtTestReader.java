package dev.meshwright.data.transformtest;

import dev.meshwright.data.sql.DbtReference;
import dev.meshwright.data.sql.SourceName;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.transformtest.Expectation;
import dev.meshwright.model.transformtest.GivenTable;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TestRow;
import dev.meshwright.model.transformtest.TestRows;
import dev.meshwright.model.transformtest.TransformationTest;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.ObjectReader;
import dev.meshwright.text.ProblemCollector;
import dev.meshwright.text.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the `unit_tests:` of a dbt project's YAML. Rows are mappings, CSV (in place or in a
/// fixture file) or SQL; only the columns that are named are compared, in any order of rows and
/// columns, as dbt does.
public final class DbtTestReader {

  private final DbtProject project;
  private final List<TransformationTest> tests = new ArrayList<>();

  private DbtTestReader(DbtProject project) {
    this.project = project;
  }

  /// The other files of the project that a test may name.
  public interface DbtProject {

    /// The path of a model's SQL.
    Optional<String> model(String name);

    /// The text of a fixture.
    Optional<String> fixture(String name);
  }

  /// A test that is not understood is a problem; the others of the file are read all the same.
  public static TestFile read(String path, String text, DbtProject project) {
    DbtTestReader reader = new DbtTestReader(project);
    TreeDocument document = YamlText.parse(path, text);
    ProblemCollector problems =
        new ProblemCollector(document, TransformationTestReader.MOST_PROBLEMS);
    problems.addAll(document.problems());
    ObjectReader.of(document.root(), Set.of(), TransformationTestReader.RULE, problems)
        .ifPresent(root -> root.items("unit_tests").forEach(test -> reader.test(root, test)));
    return new TestFile(path, reader.tests, problems.problems());
  }

  private void test(ObjectReader file, TreeNode node) {
    ObjectReader apart = file.apart();
    Optional<TransformationTest> test = apart.inside(node, Set.of()).flatMap(this::test);
    if (apart.problems().isEmpty()) {
      test.ifPresent(tests::add);
    }
    file.take(apart);
  }

  private Optional<TransformationTest> test(ObjectReader test) {
    Optional<StringNode> name = test.requiredText("name");
    Optional<StringNode> model = test.requiredText("model");
    Optional<String> path = model.map(StringNode::value).flatMap(project::model);
    if (model.isPresent() && path.isEmpty()) {
      test.complain(
          model.get().range(),
          "There is no model " + model.get().value() + " in this project.",
          "A model is a file with its name and the ending .sql.");
    }
    List<GivenTable> given = new ArrayList<>();
    test.items("given").forEach(item -> given(test, item).ifPresent(given::add));
    Optional<ObjectReader> expect =
        test.required("expect").flatMap(present -> test.mapping("expect", Set.of()));
    if (name.isEmpty() || path.isEmpty() || expect.isEmpty()) {
      return Optional.empty();
    }
    TestRows rows = rows(expect.get());
    boolean written =
        expect.get().get("rows").filter(each -> !(each instanceof StringNode)).isPresent();
    return Optional.of(
        new TransformationTest(
            test.location().file(),
            name.get().value(),
            test.locate(name.get().range()),
            path.get(),
            Optional.empty(),
            variables(test),
            given,
            new Expectation(
                rows,
                written ? expect.get().get("rows").map(TreeNode::range) : Optional.empty(),
                Optional.empty(),
                new Expectation.Rules(
                    true, false, false, TransformationTestReader.USUAL_TOLERANCE, List.of()))));
  }

  private static List<Parameter> variables(ObjectReader test) {
    List<Parameter> variables = new ArrayList<>();
    Optional<ObjectReader> overrides = test.mapping("overrides", Set.of("vars"));
    overrides
        .flatMap(each -> each.mapping("vars", Set.of()))
        .ifPresent(vars ->
            vars.members()
                .forEach(member ->
                    TransformationTestReader.value(member.value())
                        .ifPresentOrElse(
                            value -> variables.add(new Parameter(member.key().value(), value)),
                            () ->
                                vars.complain(
                                    member.value().range(),
                                    "This variable is not a text, number or truth value.",
                                    ""))));
    return variables;
  }

  private Optional<GivenTable> given(ObjectReader test, TreeNode node) {
    Optional<ObjectReader> given = test.inside(node, Set.of());
    Optional<StringNode> input = given.flatMap(each -> each.requiredText("input"));
    if (given.isEmpty() || input.isEmpty()) {
      return Optional.empty();
    }
    Optional<DbtReference> reference = DbtReference.of(input.get().value());
    if (reference.isEmpty()) {
      given
          .get()
          .complain(
              input.get().range(),
              "The input " + input.get().value() + " is not understood here.",
              "Use ref('model') or source('name', 'table').");
      return Optional.empty();
    }
    // Two sources may have tables of one name.
    String table = reference.get().source().map(SourceName::whole).orElse(reference.get().table());
    return Optional.of(new GivenTable(table, given.get().location(), rows(given.get())));
  }

  private TestRows rows(ObjectReader table) {
    String format = table.text("format").map(StringNode::value).orElse("dict");
    Optional<TreeNode> rows = table.get("rows");
    Optional<String> fixture = table.text("fixture").map(StringNode::value);
    Optional<String> text =
        fixture.isPresent()
            ? fixture.flatMap(project::fixture)
            : rows.filter(StringNode.class::isInstance).map(node -> ((StringNode) node).value());
    if (fixture.isPresent() && text.isEmpty()) {
      table.complain(
          table.get("fixture").orElseThrow().range(),
          "There is no fixture " + fixture.get() + ".",
          "Fixtures lie in tests/fixtures, with the ending .csv or .sql.");
    }
    return switch (format) {
      case "csv" ->
          CsvRows.read(
              text.orElse(""),
              table.range(),
              wrong ->
                  table.complain(
                      table
                          .get("rows")
                          .or(() -> table.get("fixture"))
                          .map(TreeNode::range)
                          .orElse(table.range()),
                      wrong,
                      "Give every row a cell for every column; leave it empty for null."));
      case "sql" -> new TestRows.Computed(text.orElse(""));
      default -> new TestRows.Written(List.of(), mappings(table));
    };
  }

  private static List<TestRow> mappings(ObjectReader table) {
    List<TestRow> rows = new ArrayList<>();
    for (TreeNode item : table.items("rows")) {
      table
          .inside(item, Set.of())
          .ifPresent(
              row -> rows.add(new TestRow(item.range(), TransformationTestReader.cells(row))));
    }
    return rows;
  }

  /// Whether a YAML text may hold unit tests, before it is parsed.
  public static boolean mayHoldTests(String text) {
    return text.contains("unit_tests:");
  }
}
