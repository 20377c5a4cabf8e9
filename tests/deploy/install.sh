#!/bin/sh
# The tests of `deploy/` start a real nginx, with a certificate that openssl makes. Install Debian's where one is missing and
# where that is possible; otherwise say so and fail: a test that quietly leaves nginx out proves nothing.
set -eu
command -v nginx >/dev/null && command -v openssl >/dev/null && exit 0
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo -n"
export DEBIAN_FRONTEND=noninteractive
if command -v apt-get >/dev/null; then
    echo "installing for the tests of deploy/: nginx, openssl"
    $as_root apt-get update --quiet --quiet || true
    # The package would start a server on port 80; nobody asked for that one.
    if $as_root apt-get install --quiet --quiet --yes --no-install-recommends nginx-light openssl </dev/null; then
        $as_root service nginx stop >/dev/null 2>&1 || true
        exit 0
    fi
fi
echo "Tests start a real nginx with a certificate. Please install both, on Debian: sudo apt-get install nginx-light openssl" >&2
exit 1
