#!/bin/sh
# Starts Meshwright. Java takes the encoding of file names from the locale and from nothing else: in the C locale a name
# outside ASCII cannot even be opened. Git's names are UTF-8, so the locale's characters are made UTF-8; its language
# stays.
script=$0
while [ -L "$script" ]; do
  target=$(readlink "$script")
  case $target in
    /*) script=$target ;;
    *) script=$(dirname "$script")/$target ;;
  esac
done
here=$(CDPATH='' cd -- "$(dirname -- "$script")" && pwd -P) || exit 3
utf8_names() { [ "$(locale charmap 2>/dev/null)" = UTF-8 ]; }
if ! utf8_names; then
  if [ -n "${LC_ALL:-}" ]; then
    export LANG="$LC_ALL"
    unset LC_ALL
  fi
  for characters in C.UTF-8 C.utf8 en_US.UTF-8; do
    export LC_CTYPE="$characters"
    utf8_names && break
  done
fi
# Options that a person keeps for other Java programs would end the use of the cache.
unset JDK_JAVA_OPTIONS
app=${here%/*}/lib/app
exec "${here%/*}/lib/runtime/bin/meshwright" @OPTIONS@ -cp "@CLASS_PATH@" @MAIN@ "$@"
