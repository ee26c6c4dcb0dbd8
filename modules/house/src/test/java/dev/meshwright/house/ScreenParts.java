package dev.meshwright.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import java.util.stream.Stream;

/// Tells view models from parts of the screen by what they are, not by what they are called.
final class ScreenParts {

  private static final List<String> SCREEN =
      List.of("javafx.scene", "javafx.stage", "org.fxmisc", "org.controlsfx");

  private ScreenParts() {}

  /// View models that know the screen. A view model is a type of the app that keeps observable
  /// state or starts jobs, and is no view, node, cell, dialog or window.
  static List<String> viewModelsThatKnowTheScreen(String root, JavaClasses classes) {
    return classes.stream()
        .filter(c -> c.getPackageName().startsWith(root + ".app") && c.isTopLevelClass())
        .filter(c -> !isOnScreen(root, c))
        .filter(c -> c.getFields().stream().anyMatch(field -> isState(root, field)))
        .filter(c -> withNested(c, classes).anyMatch(ScreenParts::knowsScreen))
        .map(JavaClass::getName)
        .sorted()
        .toList();
  }

  private static boolean isOnScreen(String root, JavaClass type) {
    return type.isAssignableTo(root + ".uikit.view.View")
        || type.getAllRawSuperclasses().stream().anyMatch(ScreenParts::isScreen);
  }

  private static boolean isState(String root, JavaField field) {
    JavaClass type = field.getRawType();
    return type.isAssignableTo("javafx.beans.Observable")
        || type.isAssignableTo(root + ".jobs.Jobs");
  }

  private static Stream<JavaClass> withNested(JavaClass type, JavaClasses classes) {
    return classes.stream()
        .filter(c -> c.equals(type) || c.getName().startsWith(type.getName() + "$"));
  }

  private static boolean knowsScreen(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .anyMatch(ScreenParts::isScreen);
  }

  private static boolean isScreen(JavaClass type) {
    return SCREEN.stream().anyMatch(type.getPackageName()::startsWith);
  }
}
