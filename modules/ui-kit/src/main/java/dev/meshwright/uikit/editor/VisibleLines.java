package dev.meshwright.uikit.editor;

/// The shown lines that can be seen now, counted from 0, both inside.
record VisibleLines(int first, int last) {}
