package dev.meshwright.app.usages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.lookup.FindUsages.Usages;
import dev.meshwright.usecases.lookup.KeyedEntries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsagesViewModelTest {

  private static final String MONEY_PATH = "pay/money.avsc";
  private static final String ORDER_PATH = "shop/order.avsc";
  private static final String MONEY =
      """
      {"type": "record", "name": "Money", "namespace": "pay", "fields": []}
      """;
  private static final String ORDER =
      """
      {"type": "record", "name": "Order", "fields": [
        {"name": "total", "type": "pay.Money"}
      ]}
      """;

  private final Sessions doubles = new Sessions();
  private final List<String> said = new ArrayList<>();
  private final TestWorkspace workspace;
  private final UsagesViewModel model;

  UsagesViewModelTest() {
    doubles.files.put(MONEY_PATH, MONEY);
    doubles.files.put(ORDER_PATH, ORDER);
    workspace = doubles.session();
    model =
        new UsagesViewModel(
            new SameThreadJobs(),
            new MoneyOfOrders(),
            doubles.files,
            workspace.documents(),
            new ToldNotices(doubles.notices));
  }

  private static TextRange range(String text, String word) {
    int start = text.indexOf(word);
    return new TextRange(start, start + word.length());
  }

  private static Entry entry(EntryKind kind, String name, List<Entry.Use> uses, TextRange range) {
    return new Entry(
        kind, name, "", "", List.of(name), "", "", List.of(), false, List.copyOf(uses), range);
  }

  /// Money is declared by one file and named by the other.
  private static final class MoneyOfOrders implements KeyedEntries {

    private final Found money =
        new Found(
            MONEY_PATH,
            FileKind.AVRO_SCHEMA,
            entry(EntryKind.RECORD, "Money", List.of(), range(MONEY, "\"Money\"")));
    private final Found total =
        new Found(
            ORDER_PATH,
            FileKind.AVRO_SCHEMA,
            entry(
                EntryKind.FIELD,
                "total",
                List.of(new Entry.Use("Money", range(ORDER, "\"pay.Money\""))),
                range(ORDER, "\"total\"")));

    @Override
    public List<Found> of(String path, FileSource files, Progress progress) {
      return inFile(path);
    }

    @Override
    public List<Found> inFile(String path) {
      return path.equals(MONEY_PATH) ? List.of(money) : List.of(total);
    }

    @Override
    public List<Found> declaring(Collection<String> keys) {
      return keys.contains("Money") ? List.of(money) : List.of();
    }

    @Override
    public List<Found> naming(Collection<String> keys) {
      return keys.contains("Money") ? List.of(total) : List.of();
    }
  }

  private Document front() {
    return workspace.documents().activeProperty().get().orElseThrow();
  }

  private void caretAt(String path, String word) {
    workspace.documents().show(path);
    Document document = front();
    document.selectionProperty().set(TextRange.at(document.text().indexOf(word) + 1));
  }

  private void goToDefinition() {
    model.goToDefinition(() -> said.add("itself"), () -> said.add("nothing"));
  }

  @Test
  void without_a_document_nothing_can_be_asked() {
    assertFalse(model.hasDocument());
    goToDefinition();
    model.findUsages();
    assertEquals(List.of(), said);
    assertInstanceOf(UsagesState.Idle.class, model.stateProperty().get());
  }

  @Test
  void the_definition_is_gone_to_and_left_again() {
    caretAt(ORDER_PATH, "\"pay.Money\"");
    assertFalse(model.canGoBack());
    goToDefinition();
    assertEquals(MONEY_PATH, front().path());
    assertEquals(range(MONEY, "\"Money\""), front().selectionProperty().get());
    assertTrue(model.canGoBack());
    model.back();
    assertEquals(ORDER_PATH, front().path());
    assertTrue(model.canGoForward());
    model.forward();
    assertEquals(MONEY_PATH, front().path());
  }

  @Test
  void at_the_declaration_and_at_nothing_it_says_so() {
    caretAt(MONEY_PATH, "\"Money\"");
    goToDefinition();
    assertEquals(List.of("itself"), said);
    caretAt(ORDER_PATH, "\"record\"");
    goToDefinition();
    assertEquals(List.of("itself", "nothing"), said);
  }

  @Test
  void something_is_done_where_what_is_named_is_declared() {
    caretAt(ORDER_PATH, "\"pay.Money\"");
    model.atDeclaration(() -> said.add(front().path()));
    assertEquals(List.of(MONEY_PATH), said);
    assertEquals(range(MONEY, "\"Money\""), front().selectionProperty().get());
    model.back();
    caretAt(ORDER_PATH, "\"record\"");
    model.atDeclaration(() -> said.add(front().path()));
    assertEquals(List.of(MONEY_PATH, ORDER_PATH), said);
  }

  @Test
  void usages_are_listed_by_file_and_opened() {
    caretAt(MONEY_PATH, "\"Money\"");
    model.findUsages();
    Usages found = ((UsagesState.Found) model.stateProperty().get()).usages();
    assertEquals(List.of(ORDER_PATH), found.files().stream().map(file -> file.path()).toList());
    var file = found.files().getFirst();
    assertEquals(2, file.places().getFirst().line());
    model.open(new UsageRow.OfPlace(file.path(), file.places().getFirst()));
    assertEquals(ORDER_PATH, front().path());
    assertEquals(range(ORDER, "\"pay.Money\""), front().selectionProperty().get());
    model.back();
    assertEquals(MONEY_PATH, front().path());
  }
}
