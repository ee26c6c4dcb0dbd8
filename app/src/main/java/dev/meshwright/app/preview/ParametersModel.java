package dev.meshwright.app.preview;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.data.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The parameters of the transformation in front and the values given for them, which are
/// remembered for each transformation of the workspace.
final class ParametersModel {

  private final Jobs jobs;
  private final PreviewUseCases data;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
  private final Map<String, String> given = new HashMap<>();
  private String path = "";

  /// @param changed run after a value was changed
  ParametersModel(Jobs jobs, PreviewUseCases data, Runnable changed) {
    this.jobs = jobs;
    this.data = data;
    this.changed = changed;
  }

  /// The names that the text uses, in its order.
  public ReadOnlyObjectProperty<List<String>> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /// What is given for a name, as it was written; empty when nothing is.
  public String given(String name) {
    return given.getOrDefault(name, "");
  }

  /// Gives a value: a number, `true`, `false`, `null`, or else a text; empty for none.
  public void give(String name, String value) {
    if (given(name).equals(value)) {
      return;
    }
    if (value.isBlank()) {
      given.remove(name);
    } else {
      given.put(name, value);
    }
    Map<String, String> kept = Map.copyOf(given);
    String of = path;
    jobs.submit(
        new JobKind("parameters-keep:" + of, ""),
        progress -> {
          data.parameters().keep(of, kept);
          return kept;
        },
        outcome -> {});
    changed.run();
  }

  List<Parameter> values() {
    return names.get().stream()
        .flatMap(name ->
            Optional.ofNullable(given.get(name)).stream()
                .map(value -> new Parameter(name, ParameterValue.of(value))))
        .toList();
  }

  /// Turns to another transformation, and runs it again once its values are known.
  void turnTo(String newPath, String text) {
    path = newPath;
    given.clear();
    names.set(List.of());
    if (!text.contains("$")) {
      return;
    }
    jobs.submit(
        new JobKind("parameters-load", ""),
        progress -> data.parameters().of(newPath),
        outcome -> {
          if (outcome instanceof Outcome.Done<Map<String, String>>(var known)
              && path.equals(newPath)) {
            given.putAll(known);
            read(text);
          }
        });
  }

  void read(String text) {
    if (!text.contains("$")) {
      names.set(List.of());
      return;
    }
    String of = path;
    jobs.submit(
        new JobKind("parameters-read", ""),
        progress -> data.preview().parameterNames(text),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<String>>(var found)
              && path.equals(of)
              && !found.equals(names.get())) {
            names.set(found);
            changed.run();
          }
        });
  }
}
