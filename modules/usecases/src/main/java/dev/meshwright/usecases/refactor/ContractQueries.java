package dev.meshwright.usecases.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.Located;
import dev.meshwright.usecases.contract.ContractNames;
import dev.meshwright.usecases.preview.TableColumn;
import java.util.ArrayList;
import java.util.List;

/// Lets the queries of a contract's rules follow when a column of the rows has another name.
final class ContractQueries {

  private final ContractDocument contract;
  private final RenamedField field;
  private final List<Problem> notes;

  ContractQueries(ContractDocument contract, RenamedField field, List<Problem> notes) {
    this.contract = contract;
    this.field = field;
    this.notes = notes;
  }

  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    for (ContractNames.RowQuery query : ContractNames.queries(contract, field.row())) {
      for (String table : query.tables()) {
        edits.addAll(edits(query.query(), table));
      }
    }
    return edits.stream().distinct().toList();
  }

  /// In the text of the contract, where the query stands in it as it is.
  private List<TextEdit> edits(Located query, String table) {
    TableColumn.Renamed renamed =
        TableColumn.rename(query.value(), table, field.from(), field.to());
    int start = query.range().of(contract.tree().text()).indexOf(query.value());
    if (!renamed.unsure().isEmpty() || (start < 0 && !renamed.edits().isEmpty())) {
      notes.add(
          Problem.warning(
              "refactoring-unsure",
              contract.tree().locate(query.range()),
              "A rule of "
                  + contract.tree().file()
                  + " names "
                  + field.from()
                  + ", which is called "
                  + field.to()
                  + " now; it was left as it is.",
              "Change the query by hand."));
    }
    int offset = query.range().start() + start;
    return start < 0
        ? List.of()
        : renamed.edits().stream()
            .map(edit ->
                TextEdit.replace(
                    new TextRange(offset + edit.range().start(), offset + edit.range().end()),
                    edit.replacement()))
            .toList();
  }
}
