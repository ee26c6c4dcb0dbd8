package dev.meshwright.usecases.lookup;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.IdentifiedFiles;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.search.Criterion;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.model.search.SearchWord;
import dev.meshwright.search.SearchIndex;
import dev.meshwright.usecases.lookup.SearchText.Given;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Turns the filters of a query into conditions of the index: names are looked up, revisions and
/// owners are asked for.
final class SearchCriteria {

  private static final int MOST_NAMED = 2_000;
  private static final int MOST_USES = 50_000;

  private final SearchIndex index;
  private final SearchText text;
  private final OpenedWorkspace workspace;
  private final Supplier<FileSource> stored;
  private final Function<String, Result<FileSource>> revision;
  private final List<Problem> problems;

  /// @param stored the working copy as Git would store it
  SearchCriteria(
      SearchIndex index,
      SearchText text,
      OpenedWorkspace workspace,
      Supplier<FileSource> stored,
      Function<String, Result<FileSource>> revision) {
    this.index = index;
    this.text = text;
    this.workspace = workspace;
    this.stored = stored;
    this.revision = revision;
    this.problems = new ArrayList<>(text.problems());
  }

  /// What is wrong with the query.
  List<Problem> problems() {
    return problems;
  }

  List<Criterion> read() throws IOException {
    List<Criterion> criteria = new ArrayList<>();
    for (Given given : text.filters()) {
      Optional<Criterion> read = read(given);
      read.ifPresent(found -> criteria.add(given.not() ? negated(found) : found));
    }
    return criteria;
  }

  private static Criterion negated(Criterion criterion) {
    return criterion instanceof Criterion.Not(Criterion of) ? of : new Criterion.Not(criterion);
  }

  private Optional<Criterion> read(Given given) throws IOException {
    List<String> values = given.values();
    return switch (given.filter()) {
      case TYPE -> any(values, Criterion.Type::new);
      case IN -> any(values, Criterion.InPath::new);
      case TAG -> any(values, tag -> new Criterion.Tagged(tag.replace(':', '=')));
      case PII -> values.isEmpty() ? Optional.of(pii("yes")) : any(values, SearchCriteria::pii);
      case FORMAT ->
          Optional.of(
              new Criterion.OfFile(
                  values.stream()
                      .flatMap(word -> SearchFilter.format(word).stream())
                      .collect(Collectors.toSet())));
      case KIND -> any(values, SearchCriteria::kind);
      case NO -> all(values);
      case USES -> uses(given);
      case USED_BY -> usedBy(given);
      case CHANGED_SINCE -> changedSince(given);
    };
  }

  private static Optional<Criterion> any(
      List<String> values, Function<String, Criterion> criterion) {
    return Optional.of(
        values.size() == 1
            ? criterion.apply(values.getFirst())
            : new Criterion.Any(values.stream().map(criterion).toList()));
  }

  private static Criterion pii(String value) {
    return switch (value) {
      case "yes", "true" -> new Criterion.Tagged("pii");
      case "no", "false" -> new Criterion.Not(new Criterion.Tagged("pii"));
      default -> new Criterion.Tagged("pii=" + value);
    };
  }

  private static Criterion kind(String word) {
    Set<FileKind> files = SearchFilter.fileKind(word);
    return files.isEmpty()
        ? new Criterion.OfKind(SearchFilter.entryKind(word))
        : new Criterion.All(
            List.of(new Criterion.OfKind(Set.of(EntryKind.FILE)), new Criterion.OfFile(files)));
  }

  private Optional<Criterion> all(List<String> values) throws IOException {
    List<Criterion> all = new ArrayList<>();
    for (String value : values) {
      all.add(
          switch (value) {
            case "doc" -> withoutDoc();
            case "owner" -> new Criterion.Not(new Criterion.InFiles(owned()));
            default -> unused();
          });
    }
    return Optional.of(all.size() == 1 ? all.getFirst() : new Criterion.All(all));
  }

  /// Of what can have a doc.
  private static Criterion withoutDoc() {
    return new Criterion.All(
        List.of(
            new Criterion.OfKind(
                Set.of(
                    EntryKind.RECORD,
                    EntryKind.ENUM,
                    EntryKind.DEFINITION,
                    EntryKind.SERVICE,
                    EntryKind.METHOD,
                    EntryKind.FIELD)),
            new Criterion.Not(new Criterion.Documented())));
  }

  private static Criterion unused() {
    return new Criterion.All(
        List.of(new Criterion.Usable(), new Criterion.Not(new Criterion.Used())));
  }

  /// Files of products of which a contract or product says who owns them, and those that the file
  /// of code owners names.
  private Set<String> owned() throws IOException {
    Set<String> saying = index.owned();
    Set<String> owned = new HashSet<>(saying);
    workspace.products().stream()
        .filter(
            product -> product.files().stream().map(WorkspaceFile::path).anyMatch(saying::contains))
        .flatMap(product -> product.files().stream())
        .forEach(file -> owned.add(file.path()));
    CodeOwners owners = CodeOwners.read(stored.get());
    workspace.files().stream().map(WorkspaceFile::path).filter(owners::have).forEach(owned::add);
    return owned;
  }

  private Optional<Criterion> uses(Given given) throws IOException {
    Set<String> keys = new HashSet<>();
    for (FoundEntry entry : named(given)) {
      keys.addAll(entry.entry().keys());
    }
    return Optional.of(new Criterion.Names(keys));
  }

  private Optional<Criterion> usedBy(Given given) throws IOException {
    Set<String> types = new HashSet<>();
    Set<String> paths = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (FoundEntry entry : named(given)) {
      entry.entry().uses().forEach(use -> keys.add(use.key()));
      if (entry.entry().kind() == EntryKind.FILE) {
        paths.add(entry.path());
      } else {
        types.addAll(entry.entry().keys());
      }
    }
    Criterion inside =
        new Criterion.Any(List.of(new Criterion.Inside(types), new Criterion.InFiles(paths)));
    FoundEntries parts = index.find(List.of(), List.of(inside), MOST_USES);
    parts.entries().forEach(part -> part.entry().uses().forEach(use -> keys.add(use.key())));
    return Optional.of(new Criterion.HasKey(keys));
  }

  /// What a name means: of types, files and fields those that are called so, or end with it.
  private List<FoundEntry> named(Given given) throws IOException {
    List<FoundEntry> found = new ArrayList<>();
    for (String name : given.values()) {
      int cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1;
      boolean file = name.indexOf('/') >= 0;
      SearchWord word = new SearchWord(file ? name : name.substring(cut), false, !file);
      List<FoundEntry> called =
          index.find(List.of(word), List.of(), MOST_NAMED).entries().stream()
              .filter(entry -> !entry.entry().keys().isEmpty())
              .filter(entry -> isCalled(entry, name))
              .toList();
      found.addAll(called);
      if (called.isEmpty()) {
        String near =
            index
                .find(
                    List.of(new SearchWord(name.substring(cut), false, false)),
                    List.of(new Criterion.Usable()),
                    1)
                .entries()
                .stream()
                .findFirst()
                .map(entry -> "Did you mean \"" + entry.entry().name() + "\"? ")
                .orElse("");
        problems.add(
            text.problem(
                given.range(),
                "Nothing that can be used is called " + name + ".",
                near + "Write the name of a type, with or without its namespace, or a file."));
      }
    }
    return found;
  }

  private static boolean isCalled(FoundEntry found, String name) {
    Entry entry = found.entry();
    String whole = entry.within().isEmpty() ? entry.name() : entry.within() + "." + entry.name();
    return Entry.named(entry.name()).equals(Entry.named(name))
        || whole.equalsIgnoreCase(name)
        || whole.toLowerCase(Locale.ROOT).endsWith("." + name.toLowerCase(Locale.ROOT))
        || entry.keys().stream()
            .anyMatch(key ->
                key.equals(name)
                    || key.endsWith("#" + name)
                    || (entry.kind() == EntryKind.FILE && key.endsWith("/" + name)));
  }

  private Optional<Criterion> changedSince(Given given) {
    Set<String> changed = new HashSet<>();
    for (String name : given.values()) {
      switch (revision.apply(name)) {
        case Result.Failed<FileSource> failed ->
            problems.add(
                text.problem(given.range(), failed.problem().message(), failed.problem().hint()));
        case Result.Ok<FileSource>(FileSource then, var notes) -> {
          FileSource now = stored.get();
          workspace.files().stream()
              .map(WorkspaceFile::path)
              .filter(path -> isChanged(path, then, now))
              .forEach(changed::add);
        }
      }
    }
    return Optional.of(new Criterion.InFiles(changed));
  }

  private static boolean isChanged(String path, FileSource then, FileSource now) {
    if (then instanceof IdentifiedFiles before && now instanceof IdentifiedFiles after) {
      Optional<String> id = after.contentId(path);
      return id.isEmpty() || !id.equals(before.contentId(path));
    }
    return !then.text(path).equals(now.text(path));
  }
}
