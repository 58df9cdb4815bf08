#!/usr/bin/env bash
# A real WordPress on loopback for the tests, from Debian's packages alone.
#   wordpress.sh prepare      installs what is missing and keeps an installed, stopped site in the cache
#   wordpress.sh serve PORT   serves a fresh copy of that site until standard input closes, then removes the copy
# Both print one line when they are ready: the folder of the site, or of the copy. Everything else goes to stderr.
set -euo pipefail
umask 022
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin # where Debian keeps mariadbd; not every root's PATH leads there

HERE=$(cd "$(dirname "$0")/wordpress" && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/dateline/wordpress
SUITE=trixie
RECIPE=2 # raise it when the prepared site changes
SITE=$CACHE/site-$SUITE-$RECIPE
PROGRAMS=(php-cli php-mysql php-gd php-xml php-mbstring php-curl php-intl mariadb-server-core)
UNPACKED=(wordpress wordpress-l10n wordpress-theme-twentytwentyfive php-getid3 libjs-underscore libjs-cropper libjs-lodash)

say() { printf '[wordpress %3s s] %s\n' "$SECONDS" "$*" >&2; }
die() { say "$*"; exit 1; }
apt() { apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null >>"$CACHE/apt.log" 2>&1 || die "apt failed, see $CACHE/apt.log"; }

install_programs() {
  local missing=() name
  for name in "${PROGRAMS[@]}"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  ((${#missing[@]})) || return 0
  say "installing ${missing[*]}"
  apt update
  DEBIAN_FRONTEND=noninteractive apt -y --no-install-recommends install "${missing[@]}"
}

mirror() { apt-get indextargets --format '$(REPO_URI)' | grep "$@" security | sort -u | head -n 1; }

# A private apt state fetches this suite's packages through the machine's own mirror and leaves its sources alone.
fetch_packages() { # into $1
  local state=$1.apt options security
  mkdir -p "$1" "$state"/{lists,cache/archives}/partial
  [[ -n $(mirror -v) ]] || apt update
  security=$(mirror -e)
  local key=/usr/share/keyrings/debian-archive-keyring.gpg
  printf "deb [signed-by=$key] %s main\n" "$(mirror -v) $SUITE" ${security:+"$security $SUITE-security"} >"$state/sources"
  options=(-o Dir::Etc::sourcelist="$state/sources" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$state/lists"
    -o Dir::Cache="$state/cache" -o APT::Sandbox::User="$(id -un)")
  say "downloading WordPress"
  apt "${options[@]}" update
  (cd "$1" && apt "${options[@]}" download "${UNPACKED[@]}")
  rm -rf "$state"
}

unpack_site() { # from the packages in $1, into $2
  local package web=$2/pkg/usr/share/wordpress
  say "unpacking"
  mkdir -p "$2/pkg" "$2/tmp"
  for package in "$1"/*.deb; do dpkg-deb -x "$package" "$2/pkg"; done
  rm -rf "$2/pkg/usr/share/doc" "$web/.htaccess"
  mkdir -p "$web"/wp-content/{uploads,mu-plugins,plugins}
  cp "$HERE/wp-config.php" "$web/wp-config.php"
}

# What mariadb-install-db does; that script is in a package that brings much else.
create_database() { # in $1
  local sql=/usr/share/mysql
  mkdir -p "$1/db"
  {
    printf '%s\n' 'CREATE DATABASE mysql;' 'USE mysql;' 'SET @auth_root_socket=NULL;'
    cat "$sql"/mysql_{system_tables,performance_tables,system_tables_data}.sql | sed '/@current_hostname/d'
  } | mariadbd --no-defaults --bootstrap --user="$(id -un)" --datadir="$1/db" --tmpdir="$1/tmp" \
    --innodb-log-file-size=8M --enforce-storage-engine= --max-allowed-packet=8M >"$1/db.log" 2>&1 || die "see $1/db.log"
}

start_database() { # in $1; sets DB
  mariadbd --no-defaults --user="$(id -un)" --datadir="$1/db" --socket="$1/db.sock" --skip-networking --tmpdir="$1/tmp" \
    --pid-file="$1/db.pid" --character-set-server=utf8mb4 --innodb-buffer-pool-size=64M --innodb-log-file-size=8M \
    --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --skip-log-bin </dev/null >>"$1/db.log" 2>&1 &
  DB=$!
  local attempt
  for ((attempt = 0; attempt < 300; attempt++)); do
    php -r 'mysqli_report(0); exit(@mysqli_connect("localhost","root","","",0,$argv[1]) ? 0 : 1);' "$1/db.sock" 2>/dev/null && return
    kill -0 "$DB" 2>/dev/null || die "the database ended, see $1/db.log"
    sleep 0.1
  done
  die "the database did not answer in 30 s"
}

stop() { # process groups, of which php's holds its workers
  local group
  for group in "$@"; do kill -TERM -- "-$group" 2>/dev/null || true; done
  for group in "$@"; do wait "$group" 2>/dev/null || true; done
}

prepare() {
  mkdir -p "$CACHE"
  [[ -f $SITE/site.json ]] && return
  exec 9>"$CACHE/.lock"
  flock -w 600 9 || die "another checkout is still preparing WordPress"
  [[ -f $SITE/site.json ]] && return
  {
    local work=$CACHE/.work
    rm -rf "$work" "$work.deb" "$work.deb.apt"
    install_programs
    fetch_packages "$work.deb"
    unpack_site "$work.deb" "$work"
    say "installing the site"
    create_database "$work"
    set -m
    start_database "$work"
    php "$HERE/install.php" "$work" >"$work/install.log" 2>&1 || die "see $work/install.log"
    stop "$DB"
    rm -rf "$work.deb" "$work"/db.sock "$SITE"
    mv "$work" "$SITE"
    say "prepared"
  } 9>&-
}

serve() { # on port $1
  COPY=$(mktemp -d "${TMPDIR:-/tmp}/dateline-wp-XXXXXX")
  set -m # each server gets a process group of its own
  trap 'stop ${WEB:-} ${DB:-}; rm -rf "$COPY"' EXIT
  cp -a --reflink=auto "$SITE/." "$COPY"
  start_database "$COPY"
  DATELINE_WP_FOLDER=$COPY PHP_CLI_SERVER_WORKERS=4 php -d display_errors=0 -d log_errors=1 -d sendmail_path=/bin/true \
    -d memory_limit=256M -d upload_max_filesize=8M -d post_max_size=10M -d upload_tmp_dir="$COPY/tmp" \
    -S "127.0.0.1:$1" -t "$COPY/pkg/usr/share/wordpress" "$HERE/router.php" </dev/null >>"$COPY/web.log" 2>&1 &
  WEB=$!
  await_answer "$1" "$COPY"
  echo "$COPY"
  cat >/dev/null
}

await_answer() { # on port $1, logs in $2
  local attempt
  for ((attempt = 0; attempt < 100; attempt++)); do
    php -r 'exit(@file_get_contents($argv[1]) === false ? 1 : 0);' "http://127.0.0.1:$1/wp-json/" 2>/dev/null && return
    kill -0 "$WEB" 2>/dev/null || die "the web server ended: $(tail -n 3 "$2/web.log")"
    sleep 0.1
  done
  die "no answer on port $1: $(tail -n 3 "$2/web.log")"
}

case ${1:-} in
  prepare) prepare && echo "$SITE" ;;
  serve) serve "${2:?which port?}" ;;
  *) sed -n '2,5p' "$0"; exit 2 ;;
esac
