package dev.meshwright.uikit.editor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.uikit.view.Icon;

/// One way to go on writing.
///
/// @param label what is offered
/// @param detail a few words about it, such as a type; may be empty
/// @param icon of its kind
/// @param edit what taking it does, on the text that was asked about
/// @param meant whether Enter takes it at once; else what is typed may be meant as it stands, and
///   it must be chosen first
public record Completion(String label, String detail, Icon icon, TextEdit edit, boolean meant) {}
