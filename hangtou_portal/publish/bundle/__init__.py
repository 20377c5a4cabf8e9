"""The whole portal as files that open from a USB stick by double click."""
