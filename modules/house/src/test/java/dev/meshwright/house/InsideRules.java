package dev.meshwright.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Labeled;

/// The rules inside the modules, for a given root package.
final class InsideRules {

  /// The packages that start threads. Everything else gives its work to one of them.
  private static final List<String> THREAD_HOMES =
      List.of(
          "jobs",
          "uikit.jobs",
          "data.client",
          "data.worker",
          "data.sample",
          "history.remotes",
          "workspace.watch");

  private static final Set<String> THREAD_MAKERS =
      Set.of(
          "java.util.concurrent.Executors",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.ThreadPoolExecutor",
          "java.util.concurrent.ScheduledThreadPoolExecutor",
          "java.util.Timer");

  private static final Set<String> THREAD_MAKING_METHODS =
      Set.of(
          "ofPlatform",
          "ofVirtual",
          "startVirtualThread",
          "supplyAsync",
          "runAsync",
          "parallelStream",
          "parallel");

  private static final Set<String> MEASURES =
      Set.of("distance", "similar", "levenshtein", "damerau", "changes", "edits");

  private InsideRules() {}

  static Map<String, ArchRule> of(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("threads are started in the packages named for it", threads(root));
    rules.put("only uikit.jobs calls runLater", runLater(root));
    rules.put("only FindingAssessor weighs findings", weighing(root));
    rules.put("only usecases.compare compares schemas", comparing(root));
    rules.put("only DidYouMean measures words", measuring(root));
    rules.put("labels wrap through Wrapping", wrapping(root));
    rules.put("no static state", noStaticState(root));
    rules.put("no cycles between packages", noCycles(root));
    return rules;
  }

  private static ArchRule threads(String root) {
    return noClasses()
        .that(
            Walls.residesIn(root)
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAnyPackage(
                            THREAD_HOMES.stream()
                                .map(home -> root + "." + home)
                                .toArray(String[]::new)))))
        .should()
        .callCodeUnitWhere(
            DescribedPredicate.<JavaCall<?>>describe(
                "starts threads", call -> startsThreads(call.getTarget())))
        .orShould()
        .beAssignableTo(Thread.class)
        .allowEmptyShould(true);
  }

  private static boolean startsThreads(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    boolean newThread = owner.equals("java.lang.Thread") && target.getName().equals("<init>");
    boolean method = owner.startsWith("java.") && THREAD_MAKING_METHODS.contains(target.getName());
    return newThread || method || THREAD_MAKERS.contains(owner);
  }

  private static ArchRule runLater(String root) {
    return noClasses()
        .that(
            Walls.residesIn(root)
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAPackage(root + ".uikit.jobs"))))
        .should()
        .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
        .allowEmptyShould(true);
  }

  /// One severity for one finding, whoever asks: command line, panel, marks, batch.
  private static ArchRule weighing(String root) {
    String compare = root + ".usecases.compare.";
    return noClasses()
        .that(Walls.residesIn(root))
        .and()
        .doNotHaveFullyQualifiedName(compare + "FindingAssessor")
        .and()
        .doNotHaveFullyQualifiedName(compare + "SeverityByMode")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(compare + "SeverityByMode")
        .allowEmptyShould(true);
  }

  /// It keeps texts that break the layout of JavaFX on their lines.
  private static ArchRule wrapping(String root) {
    return noClasses()
        .that(Walls.residesIn(root))
        .and()
        .doNotHaveFullyQualifiedName(root + ".uikit.view.Wrapping")
        .should()
        .callMethodWhere(
            DescribedPredicate.<JavaMethodCall>describe(
                "a label wraps",
                call ->
                    Set.of("setWrapText", "wrapTextProperty").contains(call.getName())
                        && call.getTargetOwner().isAssignableTo(Labeled.class)))
        .allowEmptyShould(true);
  }

  private static ArchRule comparing(String root) {
    return noClasses()
        .that(
            Walls.residesIn(root)
                .and(
                    DescribedPredicate.not(
                        Walls.anyOf(Walls.tree(root, "compat"), root + ".usecases.compare"))))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.<JavaClass>describe(
                "compare schemas",
                c ->
                    c.getPackageName().startsWith(root + ".compat")
                        && c.getSimpleName().endsWith("Compatibility")))
        .allowEmptyShould(true);
  }

  /// One distance and one threshold, so that a slip is forgiven alike in every file and command.
  private static ArchRule measuring(String root) {
    return classes()
        .that(Walls.residesIn(root))
        .and()
        .doNotHaveFullyQualifiedName(root + ".text.DidYouMean")
        .should(
            ArchCondition.from(
                DescribedPredicate.<JavaClass>describe(
                    "leave words to DidYouMean",
                    c -> c.getMethods().stream().noneMatch(InsideRules::measures))))
        .allowEmptyShould(true);
  }

  private static boolean measures(JavaMethod method) {
    List<JavaClass> parameters = method.getRawParameterTypes();
    String answer = method.getRawReturnType().getName();
    return parameters.size() == 2
        && parameters.stream().allMatch(type -> type.isEquivalentTo(String.class))
        && (answer.equals("int") || answer.equals("double"))
        && MEASURES.stream().anyMatch(method.getName().toLowerCase(Locale.ROOT)::contains);
  }

  private static ArchRule noStaticState(String root) {
    return fields()
        .that()
        .areDeclaredInClassesThat(Walls.residesIn(root))
        .and()
        .areStatic()
        .and(
            DescribedPredicate.<JavaField>describe(
                "are written by people", f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .should()
        .beFinal()
        .allowEmptyShould(true);
  }

  /// No packages form a cycle, in a module or across modules: each can be read on its own.
  private static ArchRule noCycles(String root) {
    return SlicesRuleDefinition.slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }
}
