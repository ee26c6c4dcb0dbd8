package dev.meshwright.data.transformtest;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.transformtest.Expectation;
import dev.meshwright.model.transformtest.GivenTable;
import dev.meshwright.model.transformtest.TestColumn;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TestRow;
import dev.meshwright.model.transformtest.TestRows;
import dev.meshwright.model.transformtest.TransformationTest;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.ObjectReader;
import dev.meshwright.text.ProblemCollector;
import dev.meshwright.text.YamlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a `*.test.yaml` file: one transformation test. A file with any problem gives no test,
/// since a test that is half understood could pass by mistake.
public final class TransformationTestReader {

  static final Set<String> KEYS =
      Set.of("test", "transformation", "step", "parameters", "given", "expect");
  static final Set<String> TABLE_KEYS = Set.of("columns", "rows");
  static final Set<String> EXPECT_KEYS =
      Set.of("columns", "rows", "otherColumns", "columnOrder", "rowOrder", "tolerance", "key");

  /// Of floating-point numbers, where a test does not say.
  static final double USUAL_TOLERANCE = 1e-9;

  static final String RULE = "test-invalid";
  static final int MOST_PROBLEMS = 1_000;

  private final TreeDocument document;
  private final ProblemCollector problems;

  private TransformationTestReader(TreeDocument document) {
    this.document = document;
    problems = new ProblemCollector(document, MOST_PROBLEMS);
    problems.addAll(document.problems());
  }

  /// @param path of the file, relative to the workspace: its transformation lies beside it
  public static TestFile read(String path, String text) {
    TransformationTestReader reader = new TransformationTestReader(YamlText.parse(path, text));
    Optional<TransformationTest> test = reader.test();
    List<Problem> problems = reader.problems.problems();
    return new TestFile(path, problems.isEmpty() ? test.stream().toList() : List.of(), problems);
  }

  private Optional<TransformationTest> test() {
    Optional<ObjectReader> file = ObjectReader.of(document.root(), KEYS, RULE, problems);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    ObjectReader root = file.get();
    Optional<StringNode> name = root.requiredText("test");
    Optional<StringNode> transformation = root.requiredText("transformation");
    List<GivenTable> given = new ArrayList<>();
    root.mapping("given", Set.of())
        .ifPresent(tables ->
            tables.members().forEach(table -> given(tables, table).ifPresent(given::add)));
    Optional<Expectation> expect =
        root.required("expect")
            .flatMap(present -> root.mapping("expect", EXPECT_KEYS))
            .map(TransformationTestReader::expect);
    if (name.isEmpty() || transformation.isEmpty() || expect.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TransformationTest(
            document.file(),
            name.get().value(),
            document.locate(name.get().range()),
            beside(document.file(), transformation.get().value()),
            root.text("step").map(StringNode::value),
            parameters(root),
            given,
            expect.get()));
  }

  /// A path relative to the folder of a file, as one relative to the workspace.
  static String beside(String file, String relative) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    List<String> parts = new ArrayList<>();
    for (String part : (folder + relative).split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  private static List<Parameter> parameters(ObjectReader root) {
    List<Parameter> parameters = new ArrayList<>();
    root.mapping("parameters", Set.of())
        .ifPresent(mapping ->
            mapping
                .members()
                .forEach(member ->
                    value(member.value())
                        .ifPresentOrElse(
                            value -> parameters.add(new Parameter(member.key().value(), value)),
                            () ->
                                mapping.complain(
                                    member.value().range(),
                                    "A parameter must be a text, a number, true, false or null.",
                                    ""))));
    return parameters;
  }

  static Optional<Value> value(TreeNode node) {
    return switch (node) {
      case StringNode string -> Optional.of(Value.text(string.value()));
      case BooleanNode truth -> Optional.of(new Value.Bool(truth.value()));
      case NumberNode number when number.literal().matches("[-0-9.eE+]{1,60}") ->
          Optional.of(new Value.Exact(new BigDecimal(number.literal())));
      case dev.meshwright.model.tree.NullNode none -> Optional.of(Value.nothing());
      case NumberNode long_ -> Optional.empty();
      case ObjectNode object -> Optional.empty();
      case dev.meshwright.model.tree.ArrayNode list -> Optional.empty();
      case dev.meshwright.model.tree.BrokenNode broken -> Optional.empty();
    };
  }

  private static Optional<GivenTable> given(ObjectReader tables, Member member) {
    return tables
        .inside(member.value(), TABLE_KEYS)
        .map(table ->
            new GivenTable(
                member.key().value(), tables.locate(member.key().range()), written(table)));
  }

  private static Expectation expect(ObjectReader expect) {
    List<String> key = new ArrayList<>();
    for (TreeNode column : expect.items("key")) {
      if (column instanceof StringNode name) {
        key.add(name.value());
      } else {
        expect.complain(column.range(), "A column's name is expected here.", "");
      }
    }
    return new Expectation(
        written(expect),
        expect.get("rows").map(TreeNode::range),
        expect.get("columns").map(TreeNode::range),
        new Expectation.Rules(
            expect.truth("otherColumns").orElse(false),
            expect.truth("columnOrder").orElse(true),
            expect.truth("rowOrder").orElse(false),
            expect.fraction("tolerance").orElse(USUAL_TOLERANCE),
            key));
  }

  private static TestRows.Written written(ObjectReader table) {
    List<TestColumn> columns = new ArrayList<>();
    table
        .mapping("columns", Set.of())
        .ifPresent(mapping ->
            mapping.members().stream()
                .map(Member::key)
                .map(StringNode::value)
                .distinct()
                .forEach(name ->
                    columns.add(new TestColumn(name, mapping.text(name).map(StringNode::value)))));
    if (table.get("rows").isEmpty()) {
      table.complain(table.range(), "'rows' is missing here.", "Add 'rows: []'.");
    }
    List<TestRow> rows = new ArrayList<>();
    for (TreeNode item : table.items("rows")) {
      table
          .inside(item, Set.of())
          .ifPresent(row -> {
            rows.add(new TestRow(item.range(), cells(row)));
            unknown(row, columns);
          });
    }
    return new TestRows.Written(columns, rows);
  }

  private static void unknown(ObjectReader row, List<TestColumn> columns) {
    for (Member cell : row.members()) {
      boolean known =
          columns.isEmpty()
              || columns.stream()
                  .anyMatch(column -> column.name().equalsIgnoreCase(cell.key().value()));
      if (!known) {
        TextRange range = cell.key().range();
        row.complain(
            range,
            "There is no column '" + cell.key().value() + "' among the columns.",
            "Add it to 'columns', or correct the name.");
      }
    }
  }

  static Map<String, TreeNode> cells(ObjectReader row) {
    Map<String, TreeNode> cells = new LinkedHashMap<>();
    row.members().forEach(member -> cells.put(member.key().value(), member.value()));
    return cells;
  }
}
