package dev.meshwright.app.common;

import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.lookup.SearchFilter;

/// What the filters of a search do.
public final class FilterWords {

  private FilterWords() {}

  public static String of(SearchFilter filter) {
    Texts texts = Texts.of(FilterWords.class);
    return switch (filter) {
      case TYPE -> texts.get("filter.type");
      case FORMAT -> texts.get("filter.format");
      case KIND -> texts.get("filter.kind");
      case TAG -> texts.get("filter.tag");
      case PII -> texts.get("filter.pii");
      case USED_BY -> texts.get("filter.used-by");
      case USES -> texts.get("filter.uses");
      case CHANGED_SINCE -> texts.get("filter.changed-since");
      case NO -> texts.get("filter.no");
      case IN -> texts.get("filter.in");
    };
  }
}
