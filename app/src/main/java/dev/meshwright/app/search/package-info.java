/// One box that finds files, types, fields, commands and what was open lately.
@NullMarked
package dev.meshwright.app.search;

import org.jspecify.annotations.NullMarked;
