package dev.meshwright.usecases.remotes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page of a forge on which a new pull request is made.
///
/// @param url of the page
/// @param carriesText whether it brings the text along; else it has to be pasted there
public record ForgePage(String url, boolean carriesText) {

  /// Longer addresses are cut off or refused by servers.
  private static final int MOST_LETTERS = 8_000;

  private static final Pattern WITH_SCHEME =
      Pattern.compile("(https?|ssh|git)://(?:[^@/]*@)?([^/:]+)(:\\d+)?/(.+)");
  private static final Pattern SHORT = Pattern.compile("(?:[^@/:]+@)?([^/:]{2,}):(?!//)(.+)");

  /// @param remote address of the remote that the branch was pushed to
  /// @param base short name of the branch there to merge into
  /// @param branch short name of the branch there to be merged
  /// @return empty for a server that is none of the known forges
  public static Optional<ForgePage> of(
      String remote, String base, String branch, PullRequest text) {
    return repository(remote)
        .flatMap(there -> forge(there.host()).map(forge -> page(forge, there, base, branch, text)));
  }

  private enum Forge {
    GITHUB,
    GITLAB,
    BITBUCKET,
    AZURE,
    GITEA
  }

  private record Place(String site, String host, String path) {}

  private static Optional<Place> repository(String remote) {
    Matcher full = WITH_SCHEME.matcher(remote.strip());
    if (full.matches()) {
      boolean web = full.group(1).startsWith("http");
      String port = web && full.group(3) != null ? full.group(3) : "";
      String scheme = web ? full.group(1) : "https";
      return Optional.of(
          new Place(scheme + "://" + full.group(2) + port, full.group(2), plain(full.group(4))));
    }
    Matcher brief = SHORT.matcher(remote.strip());
    return brief.matches()
        ? Optional.of(new Place("https://" + brief.group(1), brief.group(1), plain(brief.group(2))))
        : Optional.empty();
  }

  private static String plain(String path) {
    return path.replaceFirst("^/+", "").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
  }

  private static Optional<Forge> forge(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.contains("github")) {
      return Optional.of(Forge.GITHUB);
    }
    if (name.contains("gitlab")) {
      return Optional.of(Forge.GITLAB);
    }
    if (name.equals("bitbucket.org")) {
      return Optional.of(Forge.BITBUCKET);
    }
    if (name.endsWith("dev.azure.com") || name.endsWith("visualstudio.com")) {
      return Optional.of(Forge.AZURE);
    }
    return name.contains("gitea") || name.contains("forgejo") || name.equals("codeberg.org")
        ? Optional.of(Forge.GITEA)
        : Optional.empty();
  }

  private static ForgePage page(
      Forge forge, Place place, String base, String branch, PullRequest text) {
    String site = place.site() + "/" + place.path();
    String between = path(base) + "..." + path(branch);
    return switch (forge) {
      case GITHUB -> longest(site + "/compare/" + between + "?expand=1", "&title=", "&body=", text);
      case GITLAB ->
          longest(
              site
                  + "/-/merge_requests/new?merge_request%5Bsource_branch%5D="
                  + query(branch)
                  + "&merge_request%5Btarget_branch%5D="
                  + query(base),
              "&merge_request%5Btitle%5D=",
              "&merge_request%5Bdescription%5D=",
              text);
      case BITBUCKET ->
          new ForgePage(
              site + "/pull-requests/new?source=" + query(branch) + "&dest=" + query(base), false);
      case AZURE ->
          new ForgePage(
              azure(place)
                  + "/pullrequestcreate?sourceRef="
                  + query(branch)
                  + "&targetRef="
                  + query(base),
              false);
      case GITEA -> new ForgePage(site + "/compare/" + between, false);
    };
  }

  /// `git@ssh.dev.azure.com:v3/ORG/PROJECT/REPO` is shown at `dev.azure.com/ORG/PROJECT/_git/REPO`.
  private static String azure(Place place) {
    String[] parts = place.path().split("/", -1);
    return place.host().equals("ssh.dev.azure.com") && parts.length == 4
        ? "https://dev.azure.com/" + parts[1] + "/" + parts[2] + "/_git/" + parts[3]
        : place.site() + "/" + place.path();
  }

  private static ForgePage longest(String url, String title, String body, PullRequest text) {
    String titled = url + title + query(text.title());
    String full = titled + body + query(text.body());
    return full.length() <= MOST_LETTERS
        ? new ForgePage(full, true)
        : new ForgePage(titled.length() <= MOST_LETTERS ? titled : url, false);
  }

  private static String path(String branch) {
    return query(branch).replace("%2F", "/");
  }

  private static String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
