package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Value;
import java.util.function.BiConsumer;

/// Something that can be done with the cell in focus, offered in the menu of the rows.
///
/// @param id of its menu item
/// @param title as a command
/// @param action does it
public record CellAction(String id, String title, BiConsumer<Column, Value> action) {}
