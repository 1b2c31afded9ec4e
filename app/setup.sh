# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# What app/start and tests/run have in common: packages and building. To be
# sourced, with `root` the folder of the sources.

# shellcheck disable=SC2154
packages_file="$root/app/packages.txt"

say ()
{
  printf '%s\n' "$*"
}

die ()
{
  printf '%s\n' "$*" >&2
  exit 1
}

have ()
{
  command -v "$1" >/dev/null 2>&1
}

# The packages of the named sections that are not installed, one a line.
missing_packages ()
{
  for section; do
    awk -v section="$section" '$1 == section { print $2 }' "$packages_file"
  done | while read -r package; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) || status=
    [ "$status" = installed ] || printf '%s\n' "$package"
  done
}

# Without Debian's packages: the programs and libraries that cannot be found.
missing_programs ()
{
  for program in gcc pkg-config meson ninja msgfmt glib-compile-resources xmllint; do
    have "$program" || printf '%s\n' "$program"
  done
  have pkg-config || return 0
  for library in gtk4 libadwaita-1 sqlite3 jansson libqpdf; do
    pkg-config --exists "$library" || printf '%s\n' "$library"
  done
}

missing_test_programs ()
{
  for program in xvfb-run dbus-run-session xgettext msgmerge desktop-file-validate appstreamcli pdftotext qpdf \
    sqlite3 convert python3; do
    have "$program" || printf '%s\n' "$program"
  done
}

on_terminal ()
{
  [ -t 0 ] && [ -t 1 ] && [ -z "${CI-}" ]
}

# Runs a command as root. Asked for by may_install () first.
as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif on_terminal; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# On a terminal a person decides; without one whoever is root, or may become it.
may_install ()
{
  count=$1
  if on_terminal; then
    if [ "$(id -u)" = 0 ]; then
      printf 'Install %s packages? [Y/n] ' "$count"
    elif have sudo; then
      printf 'Install %s packages with sudo? [Y/n] ' "$count"
    else
      return 1
    fi
    read -r reply || return 1
    case $reply in
      '' | [YyJj]*) return 0 ;;
      *) return 1 ;;
    esac
  fi
  [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

apt_install ()
{
  as_root apt-get install -y --no-install-recommends "$@"
}

# The lists may never have been fetched, or be older than what the archive holds.
install_packages ()
{
  if ! apt-get install --simulate --no-install-recommends "$@" >/dev/null 2>&1; then
    as_root apt-get update || return 1
  fi
  apt_install "$@" || { as_root apt-get update && apt_install "$@"; }
}

# Sees to it that the packages of the named sections are there, or stops.
need_packages ()
{
  if ! have apt-get || ! have dpkg-query; then
    missing=$(missing_programs; case " $* " in *' test '*) missing_test_programs ;; esac)
    # shellcheck disable=SC2086
    [ -z "$missing" ] || die "Missing, and not to be installed from here without apt-get:" $missing
    return 0
  fi

  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  # shellcheck disable=SC2086
  set -- $missing

  say "Needed from Debian: $*"
  if ! may_install $#; then
    say "To install them, run this and then start again:"
    if have sudo; then
      say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    else
      say "  su - -c 'apt-get update && apt-get install -y --no-install-recommends $*'"
    fi
    exit 1
  fi
  log=$(mktemp)
  if on_terminal; then
    install_packages "$@" || die "apt-get could not install them."
  else
    say "Installing $# packages ..."
    install_packages "$@" >"$log" 2>&1 </dev/null || { tail -n 40 "$log" >&2; die "apt-get could not install them."; }
  fi
  rm -f "$log"
}

# Configures $1 with the options that follow, anew if it was configured with
# others or the sources were moved; a folder set up by hand is taken over.
configure ()
{
  folder=$1
  shift
  # What takes most of the time of compiling is reading the headers of GTK; in a unity build,
  # sixteen files share them.
  set -- -Dunity=on -Dunity_size=16 "$@"
  options="$root $*"
  if [ -f "$folder/build.ninja" ]; then
    if [ ! -f "$folder/configured-with" ]; then
      set -- --reconfigure "$@"
    elif [ "$(cat "$folder/configured-with")" = "$options" ]; then
      return 0
    else
      set -- --wipe "$@"
    fi
  fi

  log=$(mktemp)
  # The many test programs link twice as fast with it.
  ! have ld.gold || export CC_LD=gold
  if ! (cd "$root" && meson setup "$@" "$folder") >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
  printf '%s\n' "$options" >"$folder/configured-with"
}

# build FOLDER OPTION...: configures the folder and builds what changed, or of it
# only $targets where that is set. Quiet, unless it fails; then it shows the end
# of what was said, and is false. No more at a time than there are processors:
# compilers that wait for one another's memory slow each other down.
targets=''
build ()
{
  folder=$root/$1
  shift
  configure "$folder" "$@" || return 1
  # shellcheck disable=SC2086
  if ! ninja -j "$(nproc)" -C "$folder" $targets >"$folder/build.log" 2>&1 </dev/null; then
    grep -v '^\[' "$folder/build.log" | tail -n 60 >&2
    return 1
  fi
}
