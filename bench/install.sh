#!/bin/sh
# What the bench needs beside the portal: peers in a virtual environment of its own, and nginx.
set -eu
here=$(dirname "$0")
if [ ! -e "$here/.venv/installed" ] || [ "$here/requirements.txt" -nt "$here/.venv/installed" ]; then
    echo "installing the peers of the bench"
    "${PYTHON:-python3}" -m venv --clear "$here/.venv"
    "$here/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
    touch "$here/.venv/installed"
fi
sh "$here/../tests/deploy/install.sh"
