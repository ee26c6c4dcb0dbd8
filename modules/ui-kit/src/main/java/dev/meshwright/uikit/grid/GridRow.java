package dev.meshwright.uikit.grid;

/// A row by its number, from 0; its values are looked up when it is drawn.
record GridRow(long index) {}
