"""The API of the figures, version 1, open to all: methods, inputs, estimates and checks."""

VERSION = "1.0.0"
