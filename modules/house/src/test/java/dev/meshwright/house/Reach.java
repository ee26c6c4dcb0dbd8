package dev.meshwright.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which types and methods of the product the product itself uses, and from where.
///
/// The compiler copies constants into the classes that use them, so byte code alone does not show
/// such a use; the imports of the sources do.
final class Reach {

  private final Map<String, List<JavaClass>> byTopLevel;
  private final Set<String> imports;

  /// @param imports `user imported`: names of top-level types, for each import in a source
  Reach(JavaClasses classes, Set<String> imports) {
    this.byTopLevel =
        classes.stream()
            .filter(c -> !c.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(c -> topLevel(c.getName())));
    this.imports = imports;
  }

  /// Public types that no other package uses, and that could be package-private.
  List<String> publicAtHome() {
    return tops()
        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(c -> !isEntry(c) && users(c).allMatch(user -> packageOf(user).equals(home(c))))
        .map(JavaClass::getName)
        .sorted()
        .toList();
  }

  /// Types to which no chain of uses leads from a `main` method.
  List<String> unreachedTypes() {
    Map<String, Set<String>> uses =
        byTopLevel.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), type -> new HashSet<>()));
    tops().forEach(c -> users(c).forEach(user -> uses.get(user).add(c.getName())));
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    tops().filter(Reach::isEntry).map(JavaClass::getName).forEach(open::add);
    while (!open.isEmpty()) {
      String next = open.remove();
      if (reached.add(next)) {
        open.addAll(uses.get(next));
      }
    }
    return byTopLevel.keySet().stream().filter(type -> !reached.contains(type)).sorted().toList();
  }

  /// Methods that no other code calls and that override nothing.
  List<String> uncalledMethods() {
    Set<String> called =
        all()
            .flatMap(c ->
                Stream.concat(
                    c.getCodeUnitCallsFromSelf().stream(),
                    c.getCodeUnitReferencesFromSelf().stream()))
            .flatMap(access ->
                access.getTarget().resolveMember().stream()
                    .filter(unit -> !unit.equals(access.getOrigin())))
            .map(JavaCodeUnit.class::cast)
            .map(JavaCodeUnit::getFullName)
            .collect(Collectors.toSet());
    return all()
        .flatMap(c -> c.getMethods().stream())
        .filter(m -> !called.contains(m.getFullName()) && !calledBelow(m, called))
        .filter(m -> !isMadeByCompiler(m) && !isMain(m) && !overrides(m))
        .map(m -> m.getFullName().replaceAll("[\\w.]+\\.(?=[A-Z])", ""))
        .sorted()
        .toList();
  }

  private Stream<JavaClass> all() {
    return byTopLevel.values().stream().flatMap(List::stream);
  }

  private Stream<JavaClass> tops() {
    return all().filter(c -> byTopLevel.containsKey(c.getName()));
  }

  /// The other top-level types that use a type or one nested in it.
  private Stream<String> users(JavaClass type) {
    String name = type.getName();
    return Stream.concat(
            byTopLevel.get(name).stream()
                .flatMap(c -> c.getDirectDependenciesToSelf().stream())
                .map(Dependency::getOriginClass)
                .map(c -> topLevel(c.getName())),
            imports.stream()
                .filter(line -> line.endsWith(" " + name))
                .map(line -> line.substring(0, line.indexOf(' '))))
        .filter(user -> byTopLevel.containsKey(user) && !user.equals(name));
  }

  private static boolean isEntry(JavaClass type) {
    return type.getMethods().stream().anyMatch(Reach::isMain);
  }

  private static boolean isMain(JavaMethod method) {
    return method.getName().equals("main")
        && method.getModifiers().contains(JavaModifier.STATIC)
        && method.getRawParameterTypes().size() == 1;
  }

  private static boolean isMadeByCompiler(JavaMethod method) {
    JavaClass owner = method.getOwner();
    boolean ofEnum =
        owner.isEnum() && (method.getName().equals("values") || method.getName().equals("valueOf"));
    boolean accessor =
        owner.isRecord()
            && method.getRawParameterTypes().isEmpty()
            && owner.tryGetField(method.getName()).isPresent();
    return ofEnum
        || accessor
        || method.getName().contains("$")
        || method.getModifiers().contains(JavaModifier.SYNTHETIC)
        || method.getModifiers().contains(JavaModifier.BRIDGE);
  }

  private static boolean overrides(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return Stream.concat(
            owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .flatMap(above -> above.getMethods().stream())
        .anyMatch(above -> isLike(above, method));
  }

  /// Whether an implementation of the method is called by the type that has it.
  private static boolean calledBelow(JavaMethod method, Set<String> called) {
    return method.getOwner().getAllSubclasses().stream()
        .flatMap(below -> below.getMethods().stream())
        .anyMatch(below -> isLike(below, method) && called.contains(below.getFullName()));
  }

  /// Parameters are only counted: the erasure of a generic one differs from what replaces it.
  private static boolean isLike(JavaMethod one, JavaMethod other) {
    return one.getName().equals(other.getName())
        && one.getRawParameterTypes().size() == other.getRawParameterTypes().size();
  }

  private static String home(JavaClass type) {
    return type.getPackageName();
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static String topLevel(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
