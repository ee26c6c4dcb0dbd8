/// Pages of Markdown as nodes.
@NullMarked
package dev.meshwright.uikit.markdown;

import org.jspecify.annotations.NullMarked;
