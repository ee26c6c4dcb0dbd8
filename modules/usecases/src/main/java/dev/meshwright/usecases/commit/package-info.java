/// From edited files to commits, and the history behind them.
@NullMarked
package dev.meshwright.usecases.commit;

import org.jspecify.annotations.NullMarked;
