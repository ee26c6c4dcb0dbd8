/// What each schema language does with data: validators, types of messages, reading again.
@NullMarked
package dev.meshwright.usecases.validators;

import org.jspecify.annotations.NullMarked;
