/// The source editor: RichTextFX behind a narrow interface, made of small parts.
@NullMarked
package dev.meshwright.uikit.editor;

import org.jspecify.annotations.NullMarked;
