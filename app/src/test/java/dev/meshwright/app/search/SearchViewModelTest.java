package dev.meshwright.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.testing.MemoryFind;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.workspace.IndexModel;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.uitesting.SameThreadJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {

  private final Sessions doubles = new Sessions();
  private final TestWorkspace workspace = doubles.session();
  private final RecentFiles recent = new RecentFiles(workspace.documents(), workspace.tabs());
  private final List<SearchHit.Do> commands =
      List.of(
          offered("commit", "Commit changes", true),
          offered("fix", "Apply the first fix of the change", false),
          offered("order", "Order the rows", true));

  private static SearchHit.Do offered(String id, String title, boolean possible) {
    return new SearchHit.Do(Command.of(id, title, "", () -> possible, () -> {}), "", possible);
  }

  private SearchViewModel opened(SearchScope scope) {
    return opened(scope, new SameThreadJobs());
  }

  private SearchViewModel opened(SearchScope scope, Jobs jobs) {
    SearchViewModel model =
        new SearchViewModel(jobs, SearchSources.of(workspace.viewModel(), recent, commands), scope);
    model.open();
    return model;
  }

  private static List<SearchHit> hits(SearchViewModel model) {
    return model.stateProperty().get().groups().stream()
        .flatMap(group -> group.hits().stream())
        .toList();
  }

  private static List<String> found(SearchViewModel model) {
    return hits(model).stream()
        .map(hit ->
            switch (hit) {
              case SearchHit.File(var file, boolean lately, var letters) -> file.path();
              case SearchHit.Symbol(var name, var letters) -> name.kind() + " " + name.name();
              case SearchHit.Found(var entry) -> entry.entry().kind() + " " + entry.entry().name();
              case SearchHit.Do(var command, var keys, var possible, var letters) ->
                  command.title();
              case SearchHit.Filter(var choice) -> choice.word();
            })
        .toList();
  }

  private static List<String> typed(SearchViewModel model, String text) {
    model.typedProperty().set(text);
    return found(model);
  }

  @Test
  void files_types_fields_and_commands_are_found_at_once() {
    SearchViewModel model = opened(SearchScope.ALL);
    List<String> found = typed(model, "order");
    assertTrue(found.contains(Samples.ORDER_PATH), found::toString);
    assertTrue(found.contains("RECORD Order"), found::toString);
    assertTrue(found.contains("Order the rows"), found::toString);
    assertTrue(found.indexOf("RECORD Order") < found.indexOf("Order the rows"), found::toString);
    assertFalse(model.stateProperty().get().partial());
  }

  @Test
  void a_scope_shows_its_own_kind_only() {
    assertEquals(List.of("Commit changes"), typed(opened(SearchScope.COMMANDS), "commit"));
    assertTrue(typed(opened(SearchScope.FILES), "order").stream().allMatch(it -> it.contains(".")));
    assertTrue(
        typed(opened(SearchScope.NAMES), "order").stream()
            .noneMatch(it -> it.endsWith(".avsc") || it.equals("Order the rows")));
  }

  @Test
  void a_sign_before_the_words_changes_the_scope() {
    SearchViewModel model = opened(SearchScope.ALL);
    assertEquals(List.of("Commit changes"), typed(model, "> commit"));
    assertEquals("RECORD Order", typed(model, "#Order").getFirst());
  }

  @Test
  void commands_that_are_not_possible_come_last() {
    assertEquals(
        List.of("Commit changes", "Order the rows", "Apply the first fix of the change"),
        found(opened(SearchScope.COMMANDS)));
    assertFalse(typed(opened(SearchScope.ALL), "first fix").contains("Apply the first fix"));
  }

  @Test
  void recent_files_come_in_the_order_in_which_they_were_left() {
    workspace.documents().show(Samples.ORDER_PATH);
    workspace.documents().show(Samples.SQL_PATH);
    workspace.documents().show("README.md");
    assertEquals(List.of(Samples.SQL_PATH, Samples.ORDER_PATH), found(opened(SearchScope.RECENT)));
    assertEquals(List.of(Samples.SQL_PATH, Samples.ORDER_PATH), found(opened(SearchScope.ALL)));
    assertEquals(List.of(Samples.ORDER_PATH), typed(opened(SearchScope.RECENT), "avsc"));
  }

  @Test
  void the_symbols_of_the_document_in_front_are_those_of_its_unsaved_text() {
    workspace.documents().show(Samples.ORDER_PATH);
    workspace
        .documents()
        .find(Samples.ORDER_PATH)
        .orElseThrow()
        .buffer()
        .reset(
            "{\"type\":\"record\",\"name\":\"Just\",\"fields\":[{\"name\":\"now\",\"type\":\"int\"}]}");
    assertEquals(List.of("TYPE Just", "FIELD now"), found(opened(SearchScope.SYMBOLS)));
    assertEquals(List.of("FIELD now"), typed(opened(SearchScope.ALL), "@no"));
  }

  @Test
  void a_search_sees_the_document_in_front_as_it_was_when_the_search_began() {
    workspace.documents().show(Samples.ORDER_PATH);
    PatientJobs jobs = new PatientJobs();
    SearchViewModel model = opened(SearchScope.SYMBOLS, jobs);
    workspace.documents().find(Samples.ORDER_PATH).orElseThrow().buffer().reset("{}");
    jobs.waiting.getLast().run();
    assertTrue(found(model).contains("TYPE Order"), found(model)::toString);
  }

  @Test
  void without_a_workspace_commands_are_found() {
    SearchViewModel model =
        new SearchViewModel(new SameThreadJobs(), SearchSources.of(commands), SearchScope.ALL);
    model.open();
    assertEquals(List.of(), found(model));
    assertEquals(List.of("Commit changes"), typed(model, "commit"));
  }

  /// Runs nothing before it is told to.
  private static final class PatientJobs implements Jobs {
    private final List<JobKind> kinds = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      kinds.add(kind);
      waiting.add(() -> new SameThreadJobs().submit(kind, work, whenEnded));
      return new SameThreadJobs().submit(kind, progress -> "", outcome -> {});
    }

    @Override
    public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> Job submitInOrder(
        JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void nothing_is_searched_on_the_thread_of_the_window_and_a_key_supersedes_the_one_before() {
    PatientJobs jobs = new PatientJobs();
    SearchViewModel model = opened(SearchScope.ALL, jobs);
    model.typedProperty().set("o");
    model.typedProperty().set("order");
    assertEquals(List.of(), found(model));
    assertEquals(List.of(), doubles.find.asked);
    assertEquals(
        3, jobs.kinds.stream().filter(kind -> kind.equals(new JobKind("search", ""))).count());
    jobs.waiting.getLast().run();
    assertTrue(found(model).contains("RECORD Order"), found(model)::toString);
    // What the one before found late is not shown.
    jobs.waiting.get(1).run();
    assertTrue(found(model).contains("RECORD Order"), found(model)::toString);
  }

  @Test
  void hits_are_in_groups_of_which_the_one_with_the_closest_comes_first() {
    SearchViewModel model = opened(SearchScope.ALL);
    typed(model, "total");
    assertEquals(SearchGroup.Kind.FIELDS, model.stateProperty().get().groups().getFirst().kind());
    typed(model, "order");
    assertEquals(
        List.of(
            SearchGroup.Kind.TYPES,
            SearchGroup.Kind.COLUMNS,
            SearchGroup.Kind.FILES,
            SearchGroup.Kind.COMMANDS),
        model.stateProperty().get().groups().stream().map(SearchGroup::kind).toList());
    assertTrue(SearchRow.of(model.stateProperty().get()).getFirst() instanceof SearchRow.Heading);
  }

  @Test
  void filters_are_offered_last_and_their_words_first() {
    SearchViewModel model = opened(SearchScope.ALL);
    assertEquals("type:", typed(model, "typ").getLast());
    assertEquals("kind:field", typed(model, "kind:fie").getFirst());
    SearchHit first = hits(model).getFirst();
    model.choose(((SearchHit.Filter) first).choice());
    assertEquals("kind:field", model.typedProperty().get());
    assertTrue(found(model).contains("FIELD total"), found(model)::toString);
    // Commands and paths know no filters.
    assertFalse(found(model).contains("Order the rows"));
    model.typedProperty().set("#ta");
    assertEquals("#tag:", chosen(model));
  }

  private static String chosen(SearchViewModel model) {
    model.choose(
        hits(model).stream()
            .filter(SearchHit.Filter.class::isInstance)
            .map(hit -> ((SearchHit.Filter) hit).choice())
            .findFirst()
            .orElseThrow());
    return model.typedProperty().get();
  }

  @Test
  void what_is_wrong_with_a_query_is_said_with_its_place() {
    SearchViewModel model = opened(SearchScope.ALL);
    typed(model, "order wrong:x");
    Problem problem = model.stateProperty().get().problems().getFirst();
    assertEquals(7, problem.location().start().column());
  }

  @Test
  void a_half_read_index_gives_what_it_has_and_the_rest_when_it_is_there() {
    HeldIndex held = new HeldIndex();
    IndexModel index = new IndexModel(held, doubles.find, texts -> FileSource.empty(), Map::of);
    SearchViewModel model =
        new SearchViewModel(
            new SameThreadJobs(),
            new SearchSources(
                List.of(), List.of(), Optional.empty(), Optional.of(index), List.of()),
            SearchScope.ALL);
    model.open();
    assertTrue(model.stateProperty().get().partial());
    assertEquals(List.of("RECORD Order"), typed(model, "Order").subList(0, 1));
    doubles.find.entries.add(
        MemoryFind.made(EntryKind.ENUM, "OrderState", "", "state.avsc", FileKind.AVRO_SCHEMA));
    held.all.removeFirst().run();
    assertFalse(model.stateProperty().get().partial());
    assertTrue(found(model).contains("ENUM OrderState"), found(model)::toString);
    model.close();
    int asked = doubles.find.asked.size();
    index.changed();
    held.all.removeFirst().run();
    assertEquals(asked, doubles.find.asked.size());
  }

  /// Runs what is submitted when it is told to; of the two jobs of an update the first.
  private static final class HeldIndex implements Jobs {
    private final List<Runnable> all = new ArrayList<>();

    @Override
    public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      if (kind.key().equals("search-index")) {
        all.add(() -> new SameThreadJobs().submit(kind, work, whenEnded));
      }
      return new SameThreadJobs().submit(kind, progress -> "", outcome -> {});
    }

    @Override
    public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> Job submitInOrder(
        JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      throw new UnsupportedOperationException();
    }
  }
}
