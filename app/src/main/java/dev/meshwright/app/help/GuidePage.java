package dev.meshwright.app.help;

/// A page of the guide.
///
/// @param path below the folder of documents, as `guide/keys.md`
/// @param title its first heading
/// @param text in Markdown
record GuidePage(String path, String title, String text) {

  /// The title is the first heading, or else the path.
  static GuidePage of(String path, String text) {
    String title =
        text.lines()
            .filter(line -> line.startsWith("# "))
            .map(line -> line.substring(2).strip())
            .findFirst()
            .orElse(path);
    return new GuidePage(path, title, text);
  }

  /// Where a link of this page leads: another page, or empty when it leads elsewhere.
  String target(String link) {
    String plain = link.replaceFirst("#.*", "");
    if (plain.isEmpty() || plain.contains(":") || !plain.endsWith(".md")) {
      return "";
    }
    return java.net.URI.create(path).resolve(plain).toString();
  }
}
