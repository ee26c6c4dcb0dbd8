package dev.meshwright.app.editor;

import dev.meshwright.uikit.editor.CompletionSource;
import dev.meshwright.uikit.editor.HoverSource;
import dev.meshwright.uikit.editor.SignatureSource;

/// What helps in the source of a document.
///
/// @param completions how the text may go on
/// @param signatures how what is called at a place can be called
/// @param hovers what is known of the things in it
/// @param format lays it out, or what is selected of it
/// @param follow goes to what the name at the caret means
public record EditorAssist(
    CompletionSource completions,
    SignatureSource signatures,
    HoverSource hovers,
    Runnable format,
    Runnable follow) {}
