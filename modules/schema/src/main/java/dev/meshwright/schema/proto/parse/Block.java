package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;

/// The statements between two braces; the opening one has been taken.
final class Block {

  private final Cursor cursor;

  Block(Cursor cursor) {
    this.cursor = cursor;
  }

  /// Reads statements until the closing brace, each recovering on its own.
  ///
  /// @param what the block, for the message when it is not closed
  /// @return the text between the braces
  TextRange read(String what, TextRange opener, Runnable statement) {
    int start = cursor.tokens().end(cursor.index() - 1);
    boolean left = cursor.leaves(opener);
    while (!cursor.atEnd() && !cursor.at("}") && !left) {
      int first = cursor.index();
      if (!cursor.take(";")) {
        statement.run();
        cursor.recover(first);
      }
      left = cursor.leaves(opener);
    }
    int end = left ? cursor.tokens().end(cursor.index() - 1) : cursor.start();
    TextRange body = new TextRange(start, end);
    if (left) {
      cursor
          .problems()
          .error(
              Cursor.RULE,
              opener,
              "The block of " + what + " is not closed.",
              "Add the missing \"}\".");
    } else if (!cursor.take("}")) {
      cursor
          .problems()
          .error(
              Cursor.RULE,
              opener,
              "The block of " + what + " is not closed before the file ends.",
              "Add the missing \"}\".");
    }
    return body;
  }
}
