package dev.meshwright.data.csv;

import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out how a CSV file is written, from its beginning. What was chosen is taken as it is.
final class DialectGuess {

  /// Bytes that are looked at.
  public static final int LOOKED_AT = 1 << 18;

  private static final Pattern DELIMITER_LINE =
      Pattern.compile("(?i)\"?sep=(.)\"?(\\r\\n|\\n|\\r|$)(?s:.*)");
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
  private static final char COMMENT = '#';

  private final byte[] text;
  private final CsvOptions asked;

  private DialectGuess(byte[] text, CsvOptions asked) {
    this.text = text;
    this.asked = asked;
  }

  /// @param beginning of the file, as UTF-8; of a longer file without the last line
  /// @param tabs whether the file's name says that there is a tab between cells
  public static CsvDialect of(byte[] beginning, boolean tabs, CsvOptions asked) throws IOException {
    return new DialectGuess(beginning, asked).dialect(tabs);
  }

  private CsvDialect dialect(boolean tabs) throws IOException {
    CsvDialect dialect = chosen();
    Optional<String> delimiter = asked.delimiter();
    if (asked.skip().isEmpty()) {
      Matcher line = DELIMITER_LINE.matcher(new String(text, StandardCharsets.UTF_8));
      if (line.matches()) {
        dialect = dialect.withSkip(1);
        delimiter = delimiter.or(() -> Optional.of(line.group(1)));
      }
    }
    boolean byName = delimiter.isEmpty() && tabs;
    CsvDialect found =
        byName || delimiter.isPresent()
            ? best(List.of(delimiter.orElse("\t")), dialect)
            : best(DELIMITERS, dialect);
    return withHeader(found);
  }

  private CsvDialect chosen() {
    Optional<Character> quote = sign(CsvOption.QUOTE, CsvDialect.USUAL.quote());
    return new CsvDialect(
        asked.delimiter().orElse(","),
        quote,
        sign(CsvOption.ESCAPE, quote).or(() -> quote),
        sign(CsvOption.COMMENT, Optional.empty()),
        asked.header().orElse(true),
        asked.skip().orElse(0),
        asked.get(CsvOption.NULL_TEXT),
        asked.get(CsvOption.DECIMAL_SEPARATOR).filter(","::equals).isPresent() ? ',' : '.');
  }

  /// The chosen sign, where one or none is chosen.
  private Optional<Character> sign(CsvOption option, Optional<Character> otherwise) {
    Optional<String> text = asked.get(option);
    return text.isEmpty()
        ? otherwise
        : text.filter(sign -> !sign.isEmpty()).map(sign -> sign.charAt(0));
  }

  private CsvDialect best(List<String> delimiters, CsvDialect dialect) throws IOException {
    Candidate best = Candidate.none();
    for (String delimiter : delimiters) {
      for (CsvDialect quoted : withQuotes(dialect.withDelimiter(delimiter))) {
        for (CsvDialect commented : withComments(quoted)) {
          Candidate candidate = candidate(commented);
          if (candidate.score() > best.score()) {
            best = candidate;
          }
        }
      }
    }
    return best.dialect().orElseGet(() -> oneColumn(delimiters, dialect));
  }

  /// A delimiter that does not occur, so that every line is one cell.
  private CsvDialect oneColumn(List<String> delimiters, CsvDialect dialect) {
    String all = new String(text, StandardCharsets.UTF_8);
    return commented(
        dialect.withDelimiter(
            delimiters.stream()
                .filter(sign -> !all.contains(sign))
                .findFirst()
                .orElse(delimiters.getFirst())));
  }

  private CsvDialect commented(CsvDialect dialect) {
    boolean comment =
        asked.get(CsvOption.COMMENT).isEmpty() && text.length > 0 && text[0] == COMMENT;
    return comment ? dialect.withComment(Optional.of(COMMENT)) : dialect;
  }

  /// A quote is only a guess where cells need one: they have the delimiter or a line end in them.
  private List<CsvDialect> withQuotes(CsvDialect dialect) throws IOException {
    if (asked.quote().isPresent()) {
      return escaped(dialect);
    }
    FirstRecords usual = FirstRecords.of(text, dialect);
    if (usual.quoted() + usual.broken() > 0) {
      return escaped(dialect);
    }
    CsvDialect single = dialect.withQuote(Optional.of('\''), Optional.of('\''));
    FirstRecords other = FirstRecords.of(text, single);
    return other.needed() && other.broken() == 0 ? List.of(single) : List.of(dialect);
  }

  private List<CsvDialect> escaped(CsvDialect dialect) throws IOException {
    if (asked.get(CsvOption.ESCAPE).isPresent() || dialect.quote().isEmpty()) {
      return List.of(dialect);
    }
    CsvDialect slashes = dialect.withQuote(dialect.quote(), Optional.of('\\'));
    boolean better =
        FirstRecords.of(text, dialect).broken() > 0 && FirstRecords.of(text, slashes).broken() == 0;
    return List.of(better ? slashes : dialect);
  }

  private List<CsvDialect> withComments(CsvDialect dialect) {
    CsvDialect commented = commented(dialect);
    return commented.equals(dialect) ? List.of(dialect) : List.of(dialect, commented);
  }

  private Candidate candidate(CsvDialect dialect) throws IOException {
    FirstRecords beginning = FirstRecords.of(text, dialect);
    int width = beginning.usualWidth();
    if (beginning.widths().isEmpty()) {
      return Candidate.none();
    }
    int first = beginning.widths().getFirst();
    if (width < 2) {
      // A header with several names over rows that are mostly short.
      return first < 2
          ? Candidate.none()
          : new Candidate(Optional.of(dialect), beginning.share(first));
    }
    if (first == width) {
      return new Candidate(Optional.of(dialect), 2 + beginning.share(width) + width / 1e6);
    }
    if (first > 1 || asked.skip().isPresent()) {
      return new Candidate(Optional.of(dialect), 1 + beginning.share(width));
    }
    int before = beginning.linesBefore(width);
    CsvDialect without = dialect.withSkip(dialect.skip() + before);
    boolean table = beginning.blankLineBefore(width) || FirstRecords.of(text, without).titled();
    return table
        ? new Candidate(Optional.of(without), 1 + beginning.share(width))
        : Candidate.none();
  }

  private CsvDialect withHeader(CsvDialect dialect) throws IOException {
    return asked.header().isPresent()
        ? dialect
        : dialect.withHeader(FirstRecords.of(text, dialect).headed());
  }

  /// @param score more is better
  private record Candidate(Optional<CsvDialect> dialect, double score) {
    static Candidate none() {
      return new Candidate(Optional.empty(), 0);
    }
  }
}
