package dev.meshwright.uikit.syntax;

/// What a stretch of source is, as far as color goes.
public enum TokenKind {
  KEY("code-key"),
  STRING("code-string"),
  NUMBER("code-number"),
  KEYWORD("code-keyword"),
  TYPE("code-type"),
  COMMENT("code-comment"),
  PUNCTUATION("code-punctuation"),
  HEADING("code-heading");

  private final String styleClass;

  TokenKind(String styleClass) {
    this.styleClass = styleClass;
  }

  public String styleClass() {
    return styleClass;
  }
}
