package dev.meshwright.data.frozen;

import dev.meshwright.data.sql.DbtReference;
import dev.meshwright.data.sql.SourceName;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.frozen.Expectation;
import dev.meshwright.model.frozen.FrozenTest;
import dev.meshwright.model.frozen.GivenTable;
import dev.meshwright.model.frozen.TestFile;
import dev.meshwright.model.frozen.TestRow;
import dev.meshwright.model.frozen.TestRows;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the `unit_tests:` of a dbt project's YAML. Rows are mappings, CSV (in place or in a
/// fixture file) or SQL; only the columns that are named are compared, in any order of rows and
/// columns, as dbt does.
public final class DbtTestReader {

  private final TreeDocument document;
  private final DbtProject project;
  private final List<Problem> problems = new ArrayList<>();
  private final List<FrozenTest> tests = new ArrayList<>();

  private DbtTestReader(TreeDocument document, DbtProject project) {
    this.document = document;
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
    DbtTestReader reader = new DbtTestReader(YamlText.parse(path, text), project);
    reader.problems.addAll(reader.document.problems());
    StrictMapping.of(reader.document, reader.document.root(), Set.of(), reader.problems)
        .ifPresent(root -> root.items("unit_tests").forEach(reader::test));
    return new TestFile(path, reader.tests, reader.problems);
  }

  private void test(TreeNode node) {
    int before = problems.size();
    Optional<FrozenTest> test =
        StrictMapping.of(document, node, Set.of(), problems).flatMap(this::test);
    if (problems.size() == before) {
      test.ifPresent(tests::add);
    }
  }

  private Optional<FrozenTest> test(StrictMapping test) {
    Optional<String> name = test.required("name");
    Optional<String> model = test.required("model");
    Optional<String> path = model.flatMap(project::model);
    if (model.isPresent() && path.isEmpty()) {
      test.complain(
          test.get("model").orElseThrow().range(),
          "There is no model " + model.get() + " in this project.",
          "A model is a file with its name and the ending .sql.");
    }
    List<GivenTable> given = new ArrayList<>();
    test.items("given").forEach(item -> given(item).ifPresent(given::add));
    Optional<StrictMapping> expect = test.requiredMapping("expect", Set.of());
    if (name.isEmpty() || path.isEmpty() || expect.isEmpty()) {
      return Optional.empty();
    }
    TestRows rows = rows(expect.get());
    boolean written =
        expect.get().get("rows").filter(each -> !(each instanceof StringNode)).isPresent();
    return Optional.of(
        new FrozenTest(
            document.file(),
            name.get(),
            document.locate(test.get("name").orElseThrow().range()),
            path.get(),
            Optional.empty(),
            variables(test),
            given,
            new Expectation(
                rows,
                written ? expect.get().get("rows").map(TreeNode::range) : Optional.empty(),
                Optional.empty(),
                new Expectation.Rules(
                    true, false, false, FrozenTestReader.USUAL_TOLERANCE, List.of()))));
  }

  private List<Parameter> variables(StrictMapping test) {
    List<Parameter> variables = new ArrayList<>();
    Optional<StrictMapping> overrides = test.mapping("overrides", Set.of("vars"));
    overrides
        .flatMap(each -> each.mapping("vars", Set.of()))
        .ifPresent(vars ->
            vars.node()
                .members()
                .forEach(member ->
                    FrozenTestReader.value(member.value())
                        .ifPresentOrElse(
                            value -> variables.add(new Parameter(member.key().value(), value)),
                            () ->
                                vars.complain(
                                    member.value().range(),
                                    "This variable is not a text, number or truth value.",
                                    ""))));
    return variables;
  }

  private Optional<GivenTable> given(TreeNode node) {
    Optional<StrictMapping> given = StrictMapping.of(document, node, Set.of(), problems);
    Optional<String> input = given.flatMap(each -> each.required("input"));
    if (given.isEmpty() || input.isEmpty()) {
      return Optional.empty();
    }
    Optional<DbtReference> reference = DbtReference.of(input.get());
    if (reference.isEmpty()) {
      given
          .get()
          .complain(
              given.get().get("input").orElseThrow().range(),
              "The input " + input.get() + " is not understood here.",
              "Use ref('model') or source('name', 'table').");
      return Optional.empty();
    }
    // Two sources may have tables of one name.
    String table = reference.get().source().map(SourceName::whole).orElse(reference.get().table());
    return Optional.of(new GivenTable(table, given.get().location(), rows(given.get())));
  }

  private TestRows rows(StrictMapping table) {
    String format = table.text("format").orElse("dict");
    Optional<TreeNode> rows = table.get("rows");
    Optional<String> fixture = table.text("fixture");
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
              table.node().range(),
              wrong ->
                  table.complain(
                      table
                          .get("rows")
                          .or(() -> table.get("fixture"))
                          .map(TreeNode::range)
                          .orElse(table.node().range()),
                      wrong,
                      "Give every row a cell for every column; leave it empty for null."));
      case "sql" -> new TestRows.Computed(text.orElse(""));
      default -> new TestRows.Written(List.of(), mappings(table));
    };
  }

  private List<TestRow> mappings(StrictMapping table) {
    List<TestRow> rows = new ArrayList<>();
    for (TreeNode item : table.items("rows")) {
      StrictMapping.of(document, item, Set.of(), problems)
          .ifPresent(
              row -> rows.add(new TestRow(item.range(), FrozenTestReader.cells(row.node()))));
    }
    return rows;
  }

  /// Whether a YAML text may hold unit tests, before it is parsed.
  public static boolean mayHoldTests(String text) {
    return text.contains("unit_tests:");
  }
}
