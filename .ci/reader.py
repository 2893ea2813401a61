#!/usr/bin/env python3
"""Reads an output folder again and again, as an analyst's program may at any moment, and complains of whatever is visible and not whole:
a release whose files are not those of its hashes, a link to nothing, a release or a link that was there and is gone or went back.

usage: .ci/reader.py OUTPUT      until it gets SIGTERM; then tells how often it looked, and what it saw amiss
"""
import hashlib
import os
import re
import signal
import sys
import threading

PAUSE_SECONDS = 0.005


def content(path):
    with open(path, "rb") as file:
        return file.read()


def listed(folder, pattern):
    """The names in a folder, which need not be there."""
    try:
        return sorted(name for name in os.listdir(folder) if re.fullmatch(pattern, name))
    except FileNotFoundError:
        return []


class Reader(threading.Thread):
    """Looks until it is stopped."""

    def __init__(self, output):
        super().__init__(daemon=True)
        self.output = output
        self.looks = self.sightings = 0
        self.complaints = []
        self._over = threading.Event()
        self._releases = {}
        self._links = {}

    def run(self):
        while not self._over.is_set():
            try:
                self._look()
            except Exception as fault:  # A reader that dies would see nothing amiss any more.
                self._complain("a reader failed: %r" % fault)
            self._over.wait(PAUSE_SECONDS)

    def end(self):
        self._over.set()
        self.join()
        self._look()

    def _look(self):
        releases = {}
        for month in listed(os.path.join(self.output, "releases"), r"\d{4}-\d\d"):
            for revision in listed(os.path.join(self.output, "releases", month), r"r\d+"):
                name = "releases/%s/%s" % (month, revision)
                releases[name] = self._hashes(name)
        for name, hashes in self._releases.items():
            if releases.get(name) != hashes:
                self._complain("%s was seen and is %s" % (name, "another" if name in releases else "gone"))
        self._releases.update(releases)
        self._look_at_links()
        self.looks += 1
        self.sightings += bool(releases)

    def _hashes(self, name):
        """The hashes of a release that is visible: all its files have to be there, and no others."""
        folder = os.path.join(self.output, name)
        try:
            sums = content(os.path.join(folder, "SHA256SUMS"))
            expected = {path: sha for sha, path in (line.split("  ", 1) for line in sums.decode().splitlines())}
            found = {os.path.relpath(os.path.join(parent, file), folder) for parent, _, files in os.walk(folder) for file in files}
            if found != set(expected) | {"SHA256SUMS"}:
                self._complain("%s holds other files than its hashes: %s" % (name, sorted(found ^ set(expected))))
            for path, sha in expected.items():
                if hashlib.sha256(content(os.path.join(folder, path))).hexdigest() != sha:
                    self._complain("%s/%s is not whole" % (name, path))
            return sums
        except (OSError, ValueError) as fault:
            self._complain("%s is visible but not whole: %s" % (name, fault))
            return b""

    def _look_at_links(self):
        # The names are taken one by one: what was seen before has to be there at each look.
        names = set(listed(self.output, r"\d{4}-\d\d|latest")) | set(self._links)
        for name in sorted(names):
            try:
                target = os.readlink(os.path.join(self.output, name))
            except OSError as fault:
                self._complain("the link %s was seen and is gone: %s" % (name, fault))
                continue
            if not os.path.isfile(os.path.join(self.output, target, "SHA256SUMS")):
                self._complain("the link %s leads to %s, which is not there" % (name, target))
            place = (os.path.dirname(target), int(os.path.basename(target)[1:]))
            if place < self._links.get(name, place):
                self._complain("the link %s went back to %s" % (name, target))
            self._links[name] = place

    def _complain(self, words):
        if words not in self.complaints:
            self.complaints.append(words)


def main():
    reader = Reader(sys.argv[1])
    signal.signal(signal.SIGTERM, lambda *_: reader._over.set())
    reader.start()
    reader._over.wait()
    reader.end()
    print("looked %d times and saw a release %d times" % (reader.looks, reader.sightings))
    for complaint in reader.complaints:
        print("amiss: " + complaint)
    return 1 if reader.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
