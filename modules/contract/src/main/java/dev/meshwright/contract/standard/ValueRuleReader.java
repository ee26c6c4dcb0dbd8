package dev.meshwright.contract.standard;

import dev.meshwright.contract.standard.ValueRule.ItemCount;
import dev.meshwright.contract.standard.ValueRule.NumberForm;
import dev.meshwright.contract.standard.ValueRule.TextForm;
import java.util.Arrays;

/// Reads what a value must be: `text`, `word(metric)`, `list(server)`, `team|list(member)`.
final class ValueRuleReader {

  private ValueRuleReader() {}

  static ValueRule of(String text) {
    return text.contains("|")
        ? new ValueRule.Either(Arrays.stream(text.split("\\|")).map(ValueRuleReader::one).toList())
        : one(text);
  }

  private static ValueRule one(String text) {
    int bracket = text.indexOf('(');
    return bracket < 0
        ? word(text)
        : outer(text.substring(0, bracket), text.substring(bracket + 1, text.length() - 1));
  }

  private static ValueRule outer(String outer, String inner) {
    return switch (outer) {
      case "word" -> new ValueRule.Word(inner);
      case "start" -> new ValueRule.Beginning(inner);
      case "list" -> new ValueRule.Items(one(inner), ItemCount.ANY);
      case "filled" -> new ValueRule.Items(one(inner), ItemCount.FILLED);
      case "set" -> new ValueRule.Items(one(inner), ItemCount.DISTINCT);
      case "pair" -> new ValueRule.Items(one(inner), ItemCount.PAIR);
      default -> throw new IllegalStateException(outer);
    };
  }

  private static ValueRule word(String text) {
    return switch (text) {
      case "text" -> new ValueRule.Text(TextForm.FREE);
      case "id" -> new ValueRule.Text(TextForm.ID);
      case "day" -> new ValueRule.Text(TextForm.DAY);
      case "moment" -> new ValueRule.Text(TextForm.MOMENT);
      case "place" -> new ValueRule.Text(TextForm.PLACE);
      case "number" -> new ValueRule.Numeric(NumberForm.ANY);
      case "positive" -> new ValueRule.Numeric(NumberForm.POSITIVE);
      case "whole" -> new ValueRule.Numeric(NumberForm.WHOLE);
      case "count" -> new ValueRule.Numeric(NumberForm.COUNT);
      case "ordinal" -> new ValueRule.Numeric(NumberForm.ORDINAL);
      case "truth" -> new ValueRule.Truth();
      case "scalar" -> new ValueRule.Scalar();
      case "any" -> new ValueRule.Any();
      case "keys" -> new ValueRule.Keys();
      default -> new ValueRule.Named(text);
    };
  }
}
