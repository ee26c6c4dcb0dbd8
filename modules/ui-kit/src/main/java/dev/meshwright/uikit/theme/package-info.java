/// How the desktop looks: tokens, light and dark, type size.
@NullMarked
package dev.meshwright.uikit.theme;

import org.jspecify.annotations.NullMarked;
