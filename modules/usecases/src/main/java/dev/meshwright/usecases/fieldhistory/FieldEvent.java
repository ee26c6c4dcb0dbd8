package dev.meshwright.usecases.fieldhistory;

/// Something that happened to one declaration of a schema.
///
/// @param path of the declaration from then on, of one that was removed until then: `Order.total`
/// @param before what it was; blank where there was nothing
/// @param after what it is from then on; blank where there is nothing
/// @param known how it is known that this is the same declaration as before
public record FieldEvent(Kind kind, String path, String before, String after, Known known) {

  /// What happened.
  public enum Kind {
    INTRODUCED,
    REMOVED,
    RENAMED,
    /// Its number in messages changed.
    RENUMBERED,
    RETYPED,
    /// Whether it has to be there, or may be null.
    PRESENCE,
    DEFAULT,
    DOCUMENTED,
    ALIASED,
    /// It is in another group of fields.
    REGROUPED,
    /// Its file was given another path.
    FILE_MOVED
  }

  /// How a declaration is known again.
  public enum Known {
    BY_NAME,
    BY_ALIAS,
    BY_NUMBER,
    /// Nothing in the schema says so; the two are alike.
    GUESSED
  }

  /// In words, without the path.
  public String words() {
    return switch (kind) {
      case INTRODUCED -> after.isEmpty() ? "introduced" : "introduced as " + after;
      case REMOVED -> "removed";
      case RENAMED -> "renamed from " + before + " to " + after + how();
      case RENUMBERED -> "number " + before + " \u2192 " + after;
      case RETYPED -> "type " + before + " \u2192 " + after;
      case PRESENCE -> before + " \u2192 " + after;
      case DEFAULT ->
          before.isEmpty()
              ? "default " + after + " set"
              : after.isEmpty()
                  ? "default " + before + " removed"
                  : "default " + before + " \u2192 " + after;
      case DOCUMENTED ->
          before.isEmpty()
              ? "described"
              : after.isEmpty() ? "description removed" : "described anew";
      case ALIASED -> after.isEmpty() ? "aliases removed" : "aliases " + after;
      case REGROUPED ->
          after.isEmpty()
              ? "taken out of " + before
              : before.isEmpty() ? "put into " + after : "moved from " + before + " to " + after;
      case FILE_MOVED -> "its file moved from " + before + " to " + after;
    };
  }

  private String how() {
    return switch (known) {
      case BY_NAME -> "";
      case BY_ALIAS -> " (an alias says so)";
      case BY_NUMBER -> " (the number is the same)";
      case GUESSED -> " (a guess: nothing in the schema says so)";
    };
  }
}
