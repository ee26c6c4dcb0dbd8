package dev.meshwright.uikit.editor;

/// What is known of the thing under the mouse. Parts may be empty.
///
/// @param title what it is: `message pay.Money`
/// @param origin the file that declares it
/// @param documentation as it is written
/// @param definition how it is declared, as source
/// @param verdict how its file stands against the baseline
public record HoverNote(
    String title, String origin, String documentation, String definition, String verdict) {}
