package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.TextRange;
import java.util.Optional;

/// Where the comments of declarations stand in a text, attributed as `protoc` does, and which words
/// stand beside a place.
public final class CommentPlaces {

  private final Tokens tokens;
  private final CommentReader comments;

  private CommentPlaces(Tokens tokens) {
    this.tokens = tokens;
    this.comments = new CommentReader(tokens);
  }

  public static CommentPlaces of(String text) {
    return new CommentPlaces(Lexer.lex(text, ProtoProblems.collector("", LineIndex.of(text))));
  }

  /// The comment right above what begins at an offset.
  public Optional<TextRange> leading(int start) {
    int token = from(start);
    return tokens.start(token) == start ? comments.leading(token) : Optional.empty();
  }

  /// The comment behind what ends at an offset.
  public Optional<TextRange> trailing(int end) {
    int token = from(end) - 1;
    return token >= 0 && tokens.end(token) == end ? comments.trailing(token) : Optional.empty();
  }

  /// The end of the last word or sign that ends at an offset or before; 0 when there is none.
  public int endBefore(int offset) {
    int token = from(offset) - 1;
    return token < 0 ? 0 : tokens.end(token);
  }

  /// The start of the first word or sign that starts at an offset or behind it, or the text's end.
  public int startFrom(int offset) {
    return tokens.start(from(offset));
  }

  /// Index of the first token that starts at an offset or behind it.
  private int from(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
