/// Finding things in a workspace: files, what schemas declare, and words in texts.
@NullMarked
package dev.meshwright.usecases.search;

import org.jspecify.annotations.NullMarked;
