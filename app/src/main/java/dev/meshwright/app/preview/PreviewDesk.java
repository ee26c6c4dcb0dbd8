package dev.meshwright.app.preview;

import dev.meshwright.jobs.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One place where rows are looked at: the panel, or a tab.
final class PreviewDesk {

  private final PreviewViewModel model;
  private final RowsTools tools;
  private final Jobs jobs;
  private final PreviewActions actions;
  private final List<PreviewView> views = new ArrayList<>();

  PreviewDesk(PreviewViewModel model, RowsTools tools, Jobs jobs, PreviewActions actions) {
    this.model = model;
    this.tools = tools;
    this.jobs = jobs;
    this.actions = actions;
  }

  PreviewViewModel model() {
    return model;
  }

  RowsTools tools() {
    return tools;
  }

  /// The view that was made last of those that are not disposed.
  Optional<PreviewView> view() {
    return views.isEmpty() ? Optional.empty() : Optional.of(views.getLast());
  }

  PreviewView makeView() {
    PreviewView made = new PreviewView(model, tools, jobs, actions, views::remove);
    views.add(made);
    return made;
  }

  void dispose() {
    tools.dispose();
    model.dispose();
  }
}
