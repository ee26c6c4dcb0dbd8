package dev.meshwright.usecases.remotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgePageTest {

  private static final PullRequest TEXT =
      new PullRequest("origin/main", "more & more", "A + B", "line\n\n`x`");

  private static ForgePage page(String remote) {
    return ForgePage.of(remote, "main", "feature/a&b", TEXT).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "https://ada@github.com/team/data.git,"
        + " https://github.com/team/data/compare/main...feature/a%26b?expand=1&title=A%20%2B%20B",
    "git@github.com:team/data.git,"
        + " https://github.com/team/data/compare/main...feature/a%26b?expand=1&title=A%20%2B%20B",
    "ssh://git@gitlab.example.com:2222/team/sub/data.git,"
        + " https://gitlab.example.com/team/sub/data/-/merge_requests/new?"
        + "merge_request%5Bsource_branch%5D=feature%2Fa%26b",
    "http://gitlab.local:8080/team/data,"
        + " http://gitlab.local:8080/team/data/-/merge_requests/new?"
        + "merge_request%5Bsource_branch%5D=feature%2Fa%26b",
    "git@bitbucket.org:team/data.git,"
        + " https://bitbucket.org/team/data/pull-requests/new?source=feature%2Fa%26b&dest=main",
    "https://team@dev.azure.com/team/project/_git/data,"
        + " https://dev.azure.com/team/project/_git/data/pullrequestcreate?"
        + "sourceRef=feature%2Fa%26b&targetRef=main",
    "git@ssh.dev.azure.com:v3/team/project/data,"
        + " https://dev.azure.com/team/project/_git/data/pullrequestcreate?"
        + "sourceRef=feature%2Fa%26b&targetRef=main",
    "https://codeberg.org/team/data.git,"
        + " https://codeberg.org/team/data/compare/main...feature/a%26b",
  })
  void each_forge_has_its_page(String remote, String expected) {
    String url = page(remote).url();
    assertTrue(url.startsWith(expected), url);
  }

  @Test
  void the_text_goes_along_while_it_fits() {
    assertTrue(page("git@github.com:team/data.git").carriesText());
    PullRequest endless = new PullRequest("main", "x", "Title", "word ".repeat(2_000));
    ForgePage cut =
        ForgePage.of("git@github.com:team/data.git", "main", "x", endless).orElseThrow();
    assertFalse(cut.carriesText());
    assertEquals("https://github.com/team/data/compare/main...x?expand=1&title=Title", cut.url());
    assertFalse(page("git@bitbucket.org:team/data.git").carriesText());
  }

  @Test
  void what_is_no_forge_has_no_page() {
    for (String remote : new String[] {"/srv/data.git", "C:\\data", "git@example.com:x", ""}) {
      assertEquals(Optional.empty(), ForgePage.of(remote, "main", "x", TEXT), remote);
    }
  }
}
