package dev.meshwright.uikit.view;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one package: the bundle `texts.properties` beside its classes.
public final class Texts {

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// The texts of the package that `owner` lives in.
  ///
  /// @throws java.util.MissingResourceException when the package has no bundle
  public static Texts of(Class<?> owner) {
    return new Texts(
        ResourceBundle.getBundle(
            owner.getPackageName() + ".texts", Locale.getDefault(), owner.getClassLoader()));
  }

  /// The text of a key, its `{0}`, `{1}` ... filled in as by [MessageFormat].
  ///
  /// @throws java.util.MissingResourceException when the bundle lacks the key; a test finds out
  public String get(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.getDefault()).format(values);
  }
}
