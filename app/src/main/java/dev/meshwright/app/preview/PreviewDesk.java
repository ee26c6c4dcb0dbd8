package dev.meshwright.app.preview;

import dev.meshwright.jobs.Jobs;
import java.util.Optional;

/// One place where rows are looked at: the panel, or a tab.
final class PreviewDesk {

  private final PreviewViewModel model;
  private final RowsTools tools;
  private final Jobs jobs;
  private final PreviewActions actions;
  private Optional<PreviewView> view = Optional.empty();

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

  /// The view that was made last.
  Optional<PreviewView> view() {
    return view;
  }

  PreviewView makeView() {
    PreviewView made = new PreviewView(model, tools, jobs, actions);
    view = Optional.of(made);
    return made;
  }

  void dispose() {
    tools.dispose();
    model.dispose();
  }
}
