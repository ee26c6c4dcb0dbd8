package dev.meshwright.app.walkthrough;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// One step of the play.
///
/// @param title what the user does and sees, for the one who reads along; asked for when it is done
/// @param ready whether the step can be taken: what it clicks on is there
/// @param act takes it
/// @param done whether what it should bring about is there
/// @param result what came of it, in words
/// @param picture name of the picture that is taken of the window afterwards; empty for none
record PlayStep(
    Supplier<String> title,
    BooleanSupplier ready,
    Runnable act,
    BooleanSupplier done,
    Supplier<String> result,
    String picture) {}
