# Sourced by mvnw and segue: leaves JAVA_HOME at a JDK 21 or newer, or explains what to install.
# The java on PATH may be older; Maven's formatter and Segue itself need 21.

segue_java_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

segue_use_jdk() {
  JAVA_HOME=$1
  export JAVA_HOME
  # From JDK 24 on, Maven's own libraries would fill the first screen with warnings about Unsafe.
  [ "$2" -lt 24 ] || export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS-}"
}

segue_find_jdk() {
  if [ -n "${JAVA_HOME-}" ]; then
    segue_major=$(segue_java_major "$JAVA_HOME") || segue_major=
    if [ "${segue_major:-0}" -ge 21 ]; then
      segue_use_jdk "$JAVA_HOME" "$segue_major"
      return 0
    fi
  fi
  case $- in *f*) segue_noglob=1 ;; *) segue_noglob= ;; esac
  set +f
  segue_best= segue_best_major=20
  for segue_home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    segue_major=$(segue_java_major "$segue_home") || continue
    [ "${segue_major:-0}" -gt "$segue_best_major" ] || continue
    segue_best=$segue_home segue_best_major=$segue_major
  done
  [ -z "$segue_noglob" ] || set -f
  if [ -z "$segue_best" ]; then
    echo "Segue needs a JDK 21 or newer and found none in the usual places." >&2
    echo "Install one (Debian: apt-get install openjdk-21-jdk; any: https://adoptium.net) or set JAVA_HOME to it." >&2
    return 1
  fi
  segue_use_jdk "$segue_best" "$segue_best_major"
}

segue_find_jdk
