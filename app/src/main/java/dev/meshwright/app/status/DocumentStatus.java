package dev.meshwright.app.status;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.uikit.typing.Indentation;
import dev.meshwright.uikit.typing.LineEnding;
import java.util.Optional;

/// Where the user is in the document in front, and what form its text has.
///
/// @param line of the caret, from 1
/// @param column of the caret in characters, from 1
/// @param selected how many characters are selected
/// @param selectedLines how many lines they touch
/// @param encoding that it is saved in; empty when it is in none that is known
/// @param kind what the file is for
/// @param language that its text is written in
/// @param writable whether it can be edited
record DocumentStatus(
    int line,
    int column,
    int selected,
    int selectedLines,
    Optional<TextEncoding> encoding,
    LineEnding lineEnds,
    Indentation indentation,
    FileKind kind,
    String language,
    boolean writable) {}
