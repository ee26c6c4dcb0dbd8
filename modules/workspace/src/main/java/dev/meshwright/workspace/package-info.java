/// The folder a person works in: its files, their texts, and what is remembered about it.
@NullMarked
package dev.meshwright.workspace;

import org.jspecify.annotations.NullMarked;
