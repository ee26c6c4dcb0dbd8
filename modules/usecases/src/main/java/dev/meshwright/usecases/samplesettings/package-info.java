/// How the files of samples are to be read: the settings in `.meshwright/samples.yaml`.
@NullMarked
package dev.meshwright.usecases.samplesettings;

import org.jspecify.annotations.NullMarked;
