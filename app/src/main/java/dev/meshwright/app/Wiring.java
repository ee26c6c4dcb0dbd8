package dev.meshwright.app;

import dev.meshwright.app.common.AppStyle;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.notices.NoticesViewModel;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.servers.ServerDialogs;
import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.app.session.OutsideWatch;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.app.shell.ShellViewModel;
import dev.meshwright.jobs.Progress;
import dev.meshwright.uikit.jobs.FxDebounce;
import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.theme.Theme;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.remotes.ServerAccess;
import dev.meshwright.usecases.settings.Preferences;
import java.time.Duration;
import java.time.InstantSource;

/// Puts the desktop together, by hand: the only place where its parts meet. Used on the JavaFX
/// thread.
final class Wiring {

  private static final Duration SETTINGS_PAUSE = Duration.ofSeconds(1);

  private final FxJobs jobs = new FxJobs();
  private final NoticesViewModel notices = new NoticesViewModel(InstantSource.system());
  private final SettingsViewModel settings;
  private final ShellViewModel shell;
  private final Theme theme;
  private final ServerAccess access;
  private final OpenedFolder.Opening opening;
  private final WindowsBeside beside;

  /// @param current the settings, read before the toolkit was started; kept up to date from here
  /// @param opening opens workspaces
  Wiring(Preferences preferences, CurrentSettings current, OpenedFolder.Opening opening) {
    settings =
        new SettingsViewModel(
            current.get(), jobs, preferences, notices, new FxDebounce(SETTINGS_PAUSE));
    settings.settingsProperty().subscribe(current::set);
    preferences.problems().forEach(problem -> notices.tell(new Notice.InFile(problem)));
    theme =
        Theme.ofApplication(
            AppStyle.sheets(),
            ThemeSettings.mode(current.get()),
            ThemeSettings.zoom(current.get()));
    access = new ServerAccess(new ServerDialogs());
    this.opening = opening;
    beside = new WindowsBeside();
    shell = shell(preferences);
  }

  /// Of a window beside another one: what it opens is not remembered.
  private Wiring(Wiring first) {
    settings = first.settings;
    theme = first.theme;
    access = first.access;
    opening = first.opening;
    beside = first.beside;
    shell = shell(new UnkeptPreferences());
  }

  private ShellViewModel shell(Preferences preferences) {
    return new ShellViewModel(
        jobs,
        opening,
        preferences,
        folder -> DemoWorkspace.create(folder, Progress.none()).orElseThrow(RefusedException::new),
        this::workspace,
        notices);
  }

  private WorkspaceViewModel workspace(OpenedFolder folder) {
    WorkspaceViewModel workspace =
        new WorkspaceWiring(
                folder,
                access,
                jobs,
                notices,
                new FxDebounces(),
                settings::get,
                settings::switchAppearance,
                found -> beside.show(found, () -> new Wiring(this)))
            .workspace();
    OutsideWatch watch =
        new OutsideWatch(
            jobs,
            folder.files(),
            () -> workspace.tell(new WorkspaceEvent.ChangedOutside()),
            notices);
    watch.start();
    workspace.endWith(watch::stop);
    return workspace;
  }

  SettingsViewModel settings() {
    return settings;
  }

  NoticesViewModel notices() {
    return notices;
  }

  ShellViewModel shell() {
    return shell;
  }

  ServerAccess access() {
    return access;
  }

  WindowsBeside beside() {
    return beside;
  }

  FxJobs jobs() {
    return jobs;
  }

  Theme theme() {
    return theme;
  }
}
