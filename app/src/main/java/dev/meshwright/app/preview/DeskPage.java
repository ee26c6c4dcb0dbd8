package dev.meshwright.app.preview;

import dev.meshwright.app.tabs.TabPage;

/// A page that holds rows.
interface DeskPage extends TabPage {

  PreviewDesk desk();
}
