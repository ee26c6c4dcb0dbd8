package dev.meshwright.model.data;

/// A choice about how CSV is read.
public enum CsvOption {
  /// Between cells: `,`, `;`, tab.
  DELIMITER("delimiter"),
  /// Around cells; the empty text for none.
  QUOTE("quote"),
  /// Before a quote inside a cell.
  ESCAPE("escape"),
  /// Whether the first line names the columns: `true` or `false`.
  HEADER("header"),
  /// Lines before the header or the first row: a number.
  SKIP("skip"),
  /// At the beginning of lines that are no rows; the empty text for none.
  COMMENT("comment"),
  /// `utf-8`, `utf-16`, `windows-1252`, `latin-1`.
  ENCODING("encoding"),
  /// Cells with this text are null.
  NULL_TEXT("nullText"),
  /// Of dates, as `strptime` takes it: `%d.%m.%Y`.
  DATE_FORMAT("dateFormat"),
  /// Of timestamps: `%d.%m.%Y %H:%M:%S`.
  TIMESTAMP_FORMAT("timestampFormat"),
  /// Between whole and fraction of numbers: `.` or `,`.
  DECIMAL_SEPARATOR("decimalSeparator");

  private final String word;

  CsvOption(String word) {
    this.word = word;
  }

  /// As settings say it.
  public String word() {
    return word;
  }
}
