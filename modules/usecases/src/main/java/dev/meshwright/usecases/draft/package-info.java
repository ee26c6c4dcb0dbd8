/// New schemas from what is there: rows, messages, tables.
@NullMarked
package dev.meshwright.usecases.draft;

import org.jspecify.annotations.NullMarked;
