#!/bin/bash
# Compares a generated Protobuf repository with its earlier version, by Meshwright and by buf, and prints a table.
#
#   protobuf-against-buf.sh BUF MESHWRIGHT [FILES] [RUNS]
#
# BUF is the buf program (npm install --prefix /tmp/buf @bufbuild/buf; /tmp/buf/node_modules/.bin/buf), MESHWRIGHT the command
# to start Meshwright. FILES (default 400) have four messages of twelve fields, an enum and a service each, and import their
# neighbors. Times are whole processes, start included; the median of RUNS (default 5) counts, the two taking turns.
set -euo pipefail
buf=$1 meshwright=$2 files=${3:-400} runs=${4:-5}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

make_side() { # folder, whether it is the later version
  local i
  for ((i = 0; i < files; i++)); do
    mkdir -p "$1/acme/area$((i / 20))/v1"
    awk -v i="$i" -v later="$2" 'BEGIN {
      print "syntax = \"proto3\";\n\npackage acme.area" int(i / 20) ".v1;\n";
      if (i % 20) printf "import \"acme/area%d/v1/file%d.proto\";\n\n", int(i / 20), i - 1;
      for (m = 0; m < 4; m++) {
        printf "// Message %d of file %d.\nmessage M%d_%d {\n", m, i, i, m;
        for (f = 1; f <= 12; f++) {
          type = (f % 4 == 0) ? "repeated string" : (f % 4 == 1) ? "int64" : (f % 4 == 2) ? "Kind" i : "bytes";
          if (f == 12 && i % 20) type = "M" (i - 1) "_" m;
          if (later && i % 10 == 3 && f == 5) type = "string";
          if (later && i % 10 == 7 && f == 6) continue;
          printf "  // Field %d.\n  %s field_%d = %d;\n", f, type, f, f;
        }
        print "}\n";
      }
      printf "enum Kind%d {\n  KIND%d_UNSPECIFIED = 0;\n  KIND%d_ONE = 1;\n}\n\n", i, i, i;
      printf "service S%d {\n  rpc Get(M%d_0) returns (M%d_1);\n}\n", i, i, i;
    }' > "$1/acme/area$((i / 20))/v1/file$i.proto"
  done
}

seconds() { # a command; its time goes to standard output, whatever it finds
  local begin end
  begin=$(date +%s%N)
  "$@" > "$work/out" 2> "$work/err" || true
  end=$(date +%s%N)
  echo $(((end - begin) / 1000000))
}

median() { sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'; }

make_side "$work/old" 0
make_side "$work/new" 1
for side in old new; do
  printf 'version: v1\nbreaking:\n  use: [FILE]\n' > "$work/$side/buf.yaml"
done
for ((run = 0; run < runs; run++)); do
  (cd "$work/new" && seconds "$buf" breaking --against ../old) >> "$work/buf"
  cp "$work/out" "$work/buf.found"
  (cd "$work" && seconds $meshwright diff old new --profile buf-file --format json) >> "$work/meshwright"
  cp "$work/out" "$work/meshwright.found"
done
theirs=$(median < "$work/buf") ours=$(median < "$work/meshwright")
echo "$files files, $(du -sk "$work/new" | cut -f1) kB a side, median of $runs runs, whole process"
printf '  %-12s %8s ms  %s findings\n' buf "$theirs" "$(wc -l < "$work/buf.found")"
printf '  %-12s %8s ms  %s findings\n' meshwright "$ours" "$(grep -o '"rule" *:' "$work/meshwright.found" | wc -l)"
awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "  ratio        %8.2f\n", a / b }'
