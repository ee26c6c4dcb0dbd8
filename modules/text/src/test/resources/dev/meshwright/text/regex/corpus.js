// Writes the corpus of EcmaCorpusTest: `node corpus.js > corpus.tsv`. Each line is a pattern, whether it
// is valid ("u", "lenient" or "no"), and texts with 1 where it matches; all texts are JSON strings.
let seed = 262;
function random(n) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * n);
}
const pick = (list) => list[random(list.length)];

const chosen = [
  "^(?<my_name>a)$", "^\\p{Letter}+$", "^\\p{L}\\d*$", "\\p{Script=Greek}", "\\p{sc=Grek}+", "\\p{scx=Deva}", "\\p{Script_Extensions=Latin}",
  "\\p{Lu}", "\\p{gc=Lu}", "\\p{General_Category=Uppercase_Letter}", "\\p{Uppercase}", "\\p{Emoji}", "\\p{ASCII}", "\\p{Any}", "\\p{Assigned}",
  "\\P{L}", "[\\p{L}\\p{N}_-]+", "\\p{ID_Start}\\p{ID_Continue}*", "\\p{letter}", "\\p{IsLatin}", "\\p{InGreek}", "\\p{Latin}", "\\p{latin}",
  "\\p{Script=latin}", "\\p{Alpha}", "\\p{Digit}", "\\p{digit}", "\\p{punct}", "\\p{Punct}", "\\p{LC}", "\\p{Cn}", "\\p{L&}", "\\p", "\\pL", "\\p{}", "\\p{^L}",
  "\\p{White_Space}", "\\p{space}", "\\p{javaUpperCase}", "\\p{Lowercase_Letter}", "\\p{XIDS}", "\\p{RGI_Emoji}", "\\p{Sc}", "\\p{Han}", "\\p{sc=Han}",
  "^\\s$", "^\\S$", "^\\w$", "^\\W$", "^\\d$", "^\\D$", "^\\cA$", "^\\cj$", "\\c", "\\c1", "[\\c1]", "[\\c]", "\\cé", "^[\\s]$", "^[^\\S]$", "[\\d-x]", "[x-\\d]", "[\\w-]",
  "\\a", "\\e", "\\Z", "\\z", "\\A", "\\G", "\\h", "\\R", "\\Q", "\\x", "\\x4", "\\x41", "\\u", "\\u004", "\\u0041", "\\u{41}", "\\u{110000}", "\\u{1F600}", "\\uD83D\\uDE00",
  "^.$", "^[^a]$", "^\\uD83D$", "\\-", "\\_", "\\'", "\\\"", "\\@", "\\/", "[\\-]", "[\\_]", "[a-z\\-_.]", "\\<", "\\>", "\\ ", "\\:", "\\#", "\\=", "\\!", "\\%", "\\&", "\\~", "\\`", "\\,", "\\;",
  "a{2}", "a{2,}", "a{2,3}", "a{,3}", "a{3,2}", "a{", "a{x}", "{", "}", "]", "[", "[]", "[^]", "[]a]", "[^]a]", "(", ")", "a**", "a++", "a*+", "a?+", "a??", "a*?", "a{2}?", "a{2}{3}", "*", "+a", "?", "{1}", "{1,2}a", "x{1}{",
  "(?i)a", "(?i:a)", "(?s).", "(?x) a", "(?>a)", "(?#c)", "(?P<n>a)", "(?P=n)", "(?'n'a)", "(?<n>a)\\k<n>", "\\k<n>(?<n>a)", "\\k<n>", "\\k", "(?<n>a)\\k", "(?<n>a)\\k<m>", "(?<1>a)", "(?<>a)", "(?<a-b>a)", "(?<$>a)", "(?<é>a)", "(?<n>a)(?<n>b)", "(?<\\u0061>b)", "(?<n",
  "(a)\\1", "\\1(a)", "(a)\\2", "\\1", "\\8", "\\08", "\\0", "\\00", "[\\0]", "[\\1]", "[\\01]", "\\01", "\\377", "\\400", "(a)|\\1b", "(?:(a)|b)*\\1", "(a*)*", "(a*)+b", "(?:a|b)*c", "(z)((a+)?(b+)?(c))*", "(?=(a+))a*b\\1", "(.*?)a(?!(a+)b\\2c)\\2(.*)",
  "(?=a)*", "(?=a)+b", "(?!a)?b", "(?<=a)*", "(?<!a)+", "^*", "$+", "\\b+", "(?=a){2}a",
  "(?<=a)b", "(?<!a)b", "(?<=^a)b", "(?<=(\\d+)(\\d+))$", "(?<=\\1(a))b", "(?<=([abc]+)).\\1", "(?<!abc)\\w\\w\\w", "(?<=a.*)c", "(?<=\\$)\\d+", "^.*(?<!-)$", "(?<=a|bc)d",
  "\\bfoo\\b", "\\Boo", "^\\b", "\\b$", "é\\b", "^(?!-)[a-z0-9-]{1,5}(?<!-)$", "^(?=.*\\d)(?=.*[a-z]).{4,}$", "^((?!bad).)*$", "^(?:(?!a)b)+$", "(?!)", "(?=)", "()", "(|a)+", "^(|a)+$", "^(a?)*$", "^(a?){3}$", "^(?:a?b??)*$",
  "^[a-z]+$", "[z-a]", "[a-\\u{63}]", "[\\x61-\\x63]", "[--0]", "[a-]", "[-a]", "[a-b-c]", "[[a]", "[a&&b]", "[a[b]]", "[\\b]", "[\\B]", "[\\k]", "[\\c!]", "[.]", "[$^]", "[\\]]", "[\\[]", "\\^", "\\$", "a|b|", "|", "", "^", "$", "^$", "^a|b$", "^(a|b$)", "a$b", "a^b",
  "^\\d{4}-\\d{2}-\\d{2}$", "^\\+?[1-9]\\d{1,14}$", "^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$", "^\\S(|(.|\\n)*\\S)\\Z", "^\\S(|(.|\\n)*\\S)$", "^#?([a-f0-9]{6}|[a-f0-9]{3})$", "^(\\([0-9]{3}\\))?[0-9]{3}-[0-9]{4}$",
  "^x-", "^[^\\s]+$", "^\\w{2}\\W", "a.c", "a[^]c", "^[\\u0000-\\u{10FFFF}]$", "^[^\\u0000-\\uFFFF]$", "^\\u{1F600}+$", "[😀-😎]", "^😀$", "^[😀]$", "😀{2}", "^é+$",
];
const texts = [
  "", "a", "b", "c", "ab", "aab", "abab", "bc", "abc", "zaacbbbcac", "-", "_", "1", "12", "2020-01-31", "A", "Z", "é", "É", "λ", "Ω", "क", "中", "😀", "😀😀", "😎", " ", "\u00a0", "\ufeff", "\u0085", "\u1680", "\u200b", "\u180e",
  "\n", "a\n", "\r", "\u2028", "\t", "\u000b", "\u0001", "\u0000", "\u007f", "foo", "foo bar", "xfoo", "bad", "ab1c", "-a", "a-", "aa", "aaa", "aaaa", "x-y", "{", "}", "[", "]", "a{,3}", "a{x}", "\\", "\\c", "\\c1", "$5", "cd", "bcd", "baaabac", "baaabaac", "p{L}", "k", "\u212a", "\u017f", "٣", "०", "Ⅷ", "€", "a.b@c.de", "x{1}{", "c1", "\u0011", "\u001f", "8", "08", "ÿ", " 0",
];
const atoms = ["a", "b", "c", "a", "b", ".", "\\d", "\\w", "\\s", "\\S", "\\W", "[ab]", "[^a]", "[a-c]", "-", "\\.", "[\\w-]", "\\p{Lu}", "\\P{L}", "\\u0061", "é"];
const assertions = ["\\b", "\\B", "^", "$", "(?=a)", "(?!b)", "(?<=a)", "(?<!b)"];
const odd = ["\\1", "\\2", "{", "]", "\\-", "^*"];
const repeats = ["", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,1}?", "{2,}"];
function pattern(depth) {
  let out = "";
  const parts = 1 + random(4);
  for (let i = 0; i < parts; i++) {
    const kind = random(10);
    if (depth > 0 && kind < 3) {
      out += pick(["(", "(", "(?:"]) + pattern(depth - 1) + ")" + pick(repeats);
    } else if (depth > 0 && kind === 3) {
      out += pick(["(?=", "(?!", "(?<=", "(?<!", "(?<n>"]) + pattern(depth - 1) + ")";
    } else if (kind === 4) {
      out += random(8) === 0 ? pick(odd) : pick(assertions);
    } else {
      out += pick(atoms) + pick(repeats);
    }
    if (i === 0 && random(8) === 0) out = "(" + out + ")\\1";
    if (random(6) === 0) out += "|";
  }
  return out;
}
const patterns = [...chosen];
while (patterns.length < chosen.length + 2500) patterns.push(pattern(3));
const broken = "()[]{}|\\?*+^$-,:=!<>019abkpux".split("");
for (let i = 0; i < 1500; i++) {
  const from = pick(patterns);
  const at = random(from.length + 1);
  patterns.push(from.slice(0, at) + (random(2) ? pick(broken) : "") + from.slice(at + random(2)));
}
function read(source, flags) {
  try {
    return new RegExp(source, flags);
  } catch (wrong) {
    return null;
  }
}
function quoted(text) {
  return JSON.stringify(text).replace(/[^ -~]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}
const seen = new Set();
for (const source of patterns) {
  if (seen.has(source)) continue;
  seen.add(source);
  // Later editions than the eleventh.
  if (/\(\?[a-z-]*:/.test(source) && !source.includes("(?:")) continue;
  const strict = read(source, "u");
  const regex = strict ?? read(source, "");
  const valid = strict ? "u" : regex ? "lenient" : "no";
  const fields = [quoted(source), valid];
  if (regex) {
    const some = chosen.includes(source) ? texts : Array.from({ length: 12 }, () => pick(texts));
    for (const text of new Set(some)) {
      // Without the flag, characters beyond the first plane are two.
      if (!strict && /[\ud800-\udfff]/.test(text + source)) continue;
      fields.push(quoted(text) + (regex.test(text) ? "1" : "0"));
    }
  }
  console.log(fields.join("\t"));
}
