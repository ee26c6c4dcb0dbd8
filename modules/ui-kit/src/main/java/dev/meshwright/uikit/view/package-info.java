/// What every view shares: its life, its texts, its icons.
@NullMarked
package dev.meshwright.uikit.view;

import org.jspecify.annotations.NullMarked;
