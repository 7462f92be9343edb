"""The tools of the Java package."""

from __future__ import annotations

from typing import Final

from generator.toolchain.tools import Tool

JAVAC: Final = Tool("javac", "compiles the Java package (JDK ≥ 17)", "apt-get install openjdk-17-jdk-headless", "javac")
MAVEN: Final = Tool(
    "mvn",
    "builds the jar, publishes to Maven-like repositories",
    "apt-get install maven openjdk-17-jdk-headless",
    "mvn",
)
