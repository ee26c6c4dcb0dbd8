package dev.meshwright.usecases.complete;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.PreviewTransformation;
import dev.meshwright.usecases.preview.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Offers the tables, steps, columns, nested fields, functions and keywords that fit a place in a
/// transformation. Reads only the samples that its text names.
public final class CompleteSql {

  private final PreviewTransformation preview;

  public CompleteSql(PreviewTransformation preview) {
    this.preview = preview;
  }

  /// The offers, those that fit best first; none inside strings and comments.
  ///
  /// @param path of the transformation, relative to the root
  /// @param offset of the caret
  public List<Offer> at(String path, String sql, int offset, Progress progress) {
    Optional<SqlPlace> place = SqlPlace.of(sql, offset);
    if (place.isEmpty()) {
      return List.of();
    }
    Scope scope = new Scope(path, sql, progress);
    return new Offers(sql, place.get(), scope).list();
  }

  /// What the names of a text stand for.
  private final class Scope {

    private final String path;
    private final String sql;
    private final Progress progress;
    private final List<SampleTable> tables;
    private final List<Step> steps;

    Scope(String path, String sql, Progress progress) {
      this.path = path;
      this.sql = sql;
      this.progress = progress;
      this.tables = preview.tables(path);
      this.steps = preview.steps(sql);
    }

    /// The columns of a step or table; none when it does not run or read.
    List<Column> columns(String relation) {
      progress.checkCancelled();
      Optional<Step> step =
          steps.stream().filter(each -> each.name().equalsIgnoreCase(relation)).findFirst();
      if (step.isPresent()) {
        return preview
            .describe(
                new PreviewRequest(path, sql, Optional.of(step.get().name()), List.of()), progress)
            .optional()
            .orElse(List.of());
      }
      return tables.stream()
          .filter(table -> table.name().equalsIgnoreCase(relation))
          .findFirst()
          .flatMap(table -> preview.inspect(table, progress).optional())
          .map(SampleInfo::columns)
          .orElse(List.of());
    }
  }

  /// Gathers offers for one place.
  private static final class Offers {

    private final SqlPlace place;
    private final Scope scope;
    private final List<SqlRelation> relations;
    private final List<Offer> offers = new ArrayList<>();

    /// Whether what is typed may be meant as it stands.
    private boolean whole;

    Offers(String sql, SqlPlace place, Scope scope) {
      this.place = place;
      this.scope = scope;
      this.relations = SqlRelation.in(sql);
      // A table that is being written is not yet one that is called so.
      this.whole =
          place.free()
              || (!place.afterFrom()
                  && relations.stream().anyMatch(each -> each.isCalled(place.prefix())));
    }

    List<Offer> list() {
      if (!place.owner().isEmpty()) {
        owned(place.owner()).forEach(this::offer);
      } else if (place.afterFrom()) {
        relations();
      } else if (place.free()) {
        keywords();
      } else if (!place.prefix().isEmpty()) {
        Set<Column> columns = new LinkedHashSet<>();
        Set<String> read = new LinkedHashSet<>();
        relations.stream()
            .map(SqlRelation::name)
            .filter(name -> read.add(name.toLowerCase(Locale.ROOT)))
            .forEach(name -> columns.addAll(scope.columns(name)));
        columns.forEach(this::offer);
        relations();
        SqlWords.functions().forEach(word -> offer(OfferKind.FUNCTION, word, "()", word + "("));
        keywords();
      }
      return whole ? offers.stream().map(Offer::asChoice).toList() : List.copyOf(offers);
    }

    private void keywords() {
      if (!place.prefix().isEmpty()) {
        SqlWords.keywords().forEach(word -> offer(OfferKind.KEYWORD, word, "", word));
      }
    }

    private void relations() {
      scope.steps.forEach(
          step -> offer(OfferKind.STEP, step.name(), "", SqlPlace.name(step.name())));
      scope.tables.forEach(table ->
          offer(OfferKind.TABLE, table.name(), table.label(), SqlPlace.name(table.name())));
    }

    /// The columns of a table or alias, or the fields of a nested column.
    private List<Column> owned(List<String> owner) {
      String first = owner.getFirst();
      Optional<SqlRelation> relation =
          relations.stream().filter(each -> each.isCalled(first)).findFirst();
      if (relation.isPresent()) {
        return fields(scope.columns(relation.get().name()), owner.subList(1, owner.size()));
      }
      return relations.stream()
          .map(each -> fields(scope.columns(each.name()), owner))
          .filter(found -> !found.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    private static List<Column> fields(List<Column> columns, List<String> names) {
      List<Column> now = columns;
      for (String name : names) {
        now =
            now.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst()
                .map(column -> partsOf(column.type()))
                .orElse(List.of());
      }
      return now;
    }

    private static List<Column> partsOf(DataType type) {
      return switch (type) {
        case DataType.StructOf(List<Column> fields) -> fields;
        case DataType.UnionOf(List<Column> members) -> members;
        case DataType.ListOf(DataType item) -> List.of();
        case DataType.ArrayOf(DataType item, int length) -> List.of();
        case DataType.MapOf(DataType key, DataType value) -> List.of();
        case DataType.Decimal decimal -> List.of();
        case DataType.Scalar scalar -> List.of();
      };
    }

    private void offer(Column column) {
      offer(OfferKind.COLUMN, column.name(), column.type().sql(), SqlPlace.name(column.name()));
    }

    private void offer(OfferKind kind, String name, String detail, String text) {
      whole |= name.equalsIgnoreCase(place.prefix());
      if (name.toLowerCase(Locale.ROOT).startsWith(place.prefix().toLowerCase(Locale.ROOT))
          && !name.equals(place.prefix())) {
        TextRange range = place.range();
        offers.add(Offer.of(kind, name, detail, new TextEdit(range, text)));
      }
    }
  }
}
