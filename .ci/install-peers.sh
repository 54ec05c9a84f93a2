#!/usr/bin/env bash
# Installs what test/peers, test/browser and bench need, from Debian's packages: mail servers, name servers,
# PostgreSQL, the programs that mxseal is compared with, and a browser. Needs root. Can be run again at any
# time; starts no service and
# leaves the machine's network alone.
set -euo pipefail

peers=${MXSEAL_PEERS:-/opt/mxseal-peers}
services=(postfix unbound knot postgresql)
export DEBIAN_FRONTEND=noninteractive

[ "$(id -u)" = 0 ] || { echo 'install-peers: needs root (apt-get)' >&2; exit 1; }
command -v apt-get >/dev/null || { echo 'install-peers: needs Debian (apt-get)' >&2; exit 1; }

work=$(mktemp -d)
policy=/usr/sbin/policy-rc.d
policy_made=no
finish() {
  if [ "$policy_made" = yes ]; then
    rm -f "$policy"
    if [ -e "$work/policy-rc.d" ]; then cp -p "$work/policy-rc.d" "$policy"; fi
  fi
  rm -rf "$work"
}
trap finish EXIT

# No package may start its service: a policy that says no stands there while apt works.
forbid_start() {
  if [ -x "$policy" ]; then
    local answer=0
    "$policy" postfix start >/dev/null 2>&1 || answer=$?
    if [ "$answer" = 101 ]; then return; fi
    cp -p "$policy" "$work/policy-rc.d"
  fi
  policy_made=yes
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
}

installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

# A folder of its own for a package that excludes another mail server. More arguments go to apt-get.
unpack() {
  local package=$1 folder=$2
  shift 2
  rm -f "$work/${package}"_*.deb
  (cd "$work" && apt-get -q -o APT::Sandbox::User=root "$@" download "$package")
  rm -rf "${peers:?}/$folder"
  mkdir -p "$peers/$folder"
  dpkg -x "$work/${package}"_*.deb "$peers/$folder"
}

# Debian 12's own OpenSMTPD 6.8 fails every TLS handshake with its OpenSSL 3 (OpenSMTPD issue 1171), and
# is kept as the peer that does so. The one that works comes from the backports, with lists of its own
# so that the machine's stay as they are.
unpack_backport() {
  local package=$1 folder=$2
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  printf 'deb [signed-by=%s] http://deb.debian.org/debian bookworm-backports main\n' \
    /usr/share/keyrings/debian-archive-keyring.gpg >"$work/backports.list"
  local own=(-o "Dir::Etc::sourcelist=$work/backports.list" -o Dir::Etc::sourceparts=-
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache")
  apt-get -q -o APT::Sandbox::User=root "${own[@]}" update
  unpack "$package" "$folder" "${own[@]}"
}

forbid_start
apt-get -q update
new=()
for service in "${services[@]}"; do installed "$service" || new+=("$service"); done
echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections

# The last three lines: libraries of Exim and OpenSMTPD, which are unpacked, not installed.
apt-get -q -y install --no-install-recommends -o Dpkg::Options::=--force-confold \
  postfix unbound knot knot-dnsutils postgresql openssl gnutls-bin sslscan nmap poppler-utils \
  iproute2 util-linux \
  libc6 libdb5.3 zlib1g libcrypt1 \
  libgnutls30 libgnutls-dane0 libidn12 libidn2-0 libnsl2 libpcre2-8-0 \
  libevent-2.1-7 libpam0g libssl3

# test/browser: the browser, and the fonts that its pictures are made with.
apt-get -q -y install --no-install-recommends chromium fonts-dejavu fonts-liberation

# Not started now, and not at the next boot either, where they were not wanted before.
if [ -d /run/systemd/system ]; then
  for service in "${new[@]}"; do systemctl -q disable "$service" || true; done
fi

unpack exim4-daemon-light exim
unpack opensmtpd opensmtpd-6.8
unpack_backport opensmtpd opensmtpd

lost=$(ldd "$peers/exim/usr/sbin/exim4" "$peers"/opensmtpd*/usr/sbin/smtpd | grep 'not found' || true)
[ -z "$lost" ] || { echo "install-peers: libraries missing:" "$lost" >&2; exit 1; }
echo "install-peers: done; Exim and OpenSMTPD are in $peers"
