package dev.meshwright.app.tabs;

/// What a tab shows, as it is called between runs.
///
/// @param kind who makes what it shows, in kebab-case
/// @param name which one of that kind, such as the path of a file
public record TabId(String kind, String name) {

  /// Of texts of files.
  public static final String FILE = "file";

  /// Of rows of samples.
  public static final String ROWS = "rows";

  /// Of the text of a file.
  public static TabId ofFile(String path) {
    return new TabId(FILE, path);
  }

  /// Of the rows of a sample.
  ///
  /// @param path of the sample
  public static TabId ofRows(String path) {
    return new TabId(ROWS, path);
  }
}
