/// Tests of the settings of samples.
@NullMarked
package dev.meshwright.usecases.samplesettings;

import org.jspecify.annotations.NullMarked;
