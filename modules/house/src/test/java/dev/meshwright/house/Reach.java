package dev.meshwright.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Which types and methods of the product the product itself uses, and from where.
///
/// The compiler copies constants into the classes that use them, so class files alone do not show
/// such a use; the imports of the sources do.
final class Reach {

  private static final Pattern INTERNAL_NAME = Pattern.compile("(?:^|L)([a-z]\\w*(?:/[\\w$]+)+)");

  private final Map<String, List<JavaClass>> byTopLevel;
  private final Map<String, Set<String>> users;

  /// @param imports `user imported`: names of top-level types, for each import in a source
  Reach(JavaClasses classes, Set<String> imports) {
    this.byTopLevel =
        classes.stream()
            .filter(c -> !c.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(c -> topLevel(c.getName())));
    this.users = users(imports);
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
    return users.getOrDefault(type.getName(), Set.of()).stream();
  }

  /// Who uses what: the names in the constant pool of a class, which has more than what is called,
  /// such as the types of a lambda's parameters, and the imports.
  private Map<String, Set<String>> users(Set<String> imports) {
    Map<String, Set<String>> found = new HashMap<>();
    all()
        .forEach(user ->
            namesIn(user).forEach(used -> add(found, topLevel(used), topLevel(user.getName()))));
    imports.forEach(line ->
        add(found, line.substring(line.indexOf(' ') + 1), line.substring(0, line.indexOf(' '))));
    return found;
  }

  private void add(Map<String, Set<String>> found, String used, String user) {
    if (byTopLevel.containsKey(used) && byTopLevel.containsKey(user) && !used.equals(user)) {
      found.computeIfAbsent(used, name -> new HashSet<>()).add(user);
    }
  }

  private static Stream<String> namesIn(JavaClass type) {
    try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return StreamSupport.stream(
              ClassFile.of().parse(in.readAllBytes()).constantPool().spliterator(), false)
          .filter(Utf8Entry.class::isInstance)
          .map(entry -> ((Utf8Entry) entry).stringValue())
          .flatMap(text -> INTERNAL_NAME.matcher(text).results())
          .map(name -> name.group(1).replace('/', '.'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
