package dev.meshwright.usecases.lookup;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.SearchWord;
import dev.meshwright.text.DidYouMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query as it is typed: words, and filters as `type:decimal`; a minus before either means that
/// it must not be so, quotes take a word as it is.
final class SearchText {

  /// The name that places in a query carry.
  static final String FILE = "query";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<not>-)?(?:(?<filter>[\\p{L}][\\p{L}-]*):(?:\"(?<quoted>[^\"]*)\"?|(?<value>\\S*))"
              + "|\"(?<exact>[^\"]*)\"?|(?<word>\\S+))");

  private final String text;
  private final List<SearchWord> words = new ArrayList<>();
  private final List<Given> filters = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// A filter with what it is given.
  ///
  /// @param values one of which is to fit
  /// @param range of the whole in the query
  record Given(SearchFilter filter, List<String> values, boolean not, TextRange range) {}

  private SearchText(String text) {
    this.text = text;
  }

  static SearchText read(String text) {
    SearchText read = new SearchText(text);
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      read.token(token);
    }
    return read;
  }

  List<SearchWord> words() {
    return words;
  }

  List<Given> filters() {
    return filters;
  }

  /// Whether it is words only, each as it is.
  boolean isPlain() {
    return filters.isEmpty()
        && problems.isEmpty()
        && words.stream().noneMatch(word -> word.not() || word.exact());
  }

  /// What is wrong with it; the filters that are wrong are left out.
  List<Problem> problems() {
    return problems;
  }

  Problem problem(TextRange range, String message, String hint) {
    return Problem.error(
        "search-query", Location.of(FILE, LineIndex.of(text), range), message, hint);
  }

  private void token(Matcher token) {
    boolean not = token.group("not") != null;
    String exact = token.group("exact");
    String word = token.group("word");
    if (exact != null) {
      words.add(new SearchWord(exact, not, true));
    } else if (word != null) {
      words.add(new SearchWord(word, not, false));
    } else {
      filter(token, not);
    }
  }

  private void filter(Matcher token, boolean not) {
    TextRange whole = new TextRange(token.start(), token.end());
    String name = token.group("filter").toLowerCase(Locale.ROOT);
    Optional<SearchFilter> filter = SearchFilter.of(name);
    if (filter.isEmpty()) {
      TextRange range = new TextRange(token.start("filter"), token.end("filter"));
      problems.add(
          problem(
              range,
              "There is no filter \"" + name + ":\".",
              meant(name, SearchFilter.words(), ":")
                  + "Filters are "
                  + String.join(", ", SearchFilter.words())
                  + "; quote words that hold a colon."));
      return;
    }
    String quoted = token.group("quoted");
    String value = quoted != null ? quoted : token.group("value");
    List<String> values =
        quoted != null
            ? List.of(quoted)
            : List.of(value.split(",")).stream().filter(each -> !each.isBlank()).toList();
    if (values.isEmpty() && filter.get() != SearchFilter.PII) {
      problems.add(problem(whole, "\"" + name + ":\" says nothing.", offered(filter.get())));
      return;
    }
    List<String> known = new ArrayList<>();
    for (String each : values) {
      if (isChoice(filter.get(), each)) {
        known.add(filter.get().choices().isEmpty() ? each : each.toLowerCase(Locale.ROOT));
      } else {
        int start = token.start() + token.group().indexOf(each, name.length());
        problems.add(
            problem(
                new TextRange(start, start + each.length()),
                "\"" + each + "\" is none of what " + name + ": takes.",
                meant(each, filter.get().choices(), "") + offered(filter.get())));
      }
    }
    if (known.size() == values.size()) {
      filters.add(new Given(filter.get(), known, not, whole));
    }
  }

  private static boolean isChoice(SearchFilter filter, String value) {
    return filter.choices().isEmpty() || filter.choices().contains(value.toLowerCase(Locale.ROOT));
  }

  private static String meant(String word, Collection<String> choices, String behind) {
    return DidYouMean.of(word, choices)
        .map(near -> "Did you mean \"" + near + behind + "\"? ")
        .orElse("");
  }

  private static String offered(SearchFilter filter) {
    return filter.choices().isEmpty()
        ? "Write what is looked for behind it."
        : "It takes " + String.join(", ", filter.choices()) + ".";
  }
}
