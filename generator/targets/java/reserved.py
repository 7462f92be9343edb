"""The words that Java and this package's own classes take; data, no code."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final = """
abstract assert boolean break byte case catch char class const continue default do double else enum exports extends
false final finally float for goto if implements import instanceof int interface long module native new non null
open opens package permits private protected provides public record requires return sealed short static strictfp
super switch synchronized this throw throws to transient transitive true try uses var void volatile when while with
yield _
"""
"""JLS 17, section 3.9, contextual keywords among them."""

JAVA_LANG: Final = """
AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError
AutoCloseable Boolean BootstrapMethodError Byte Character CharSequence Class ClassCastException
ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException ClassValue Cloneable
CloneNotSupportedException Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error
Exception ExceptionInInitializerError Float FunctionalInterface IllegalAccessError IllegalAccessException
IllegalArgumentException IllegalCallerException IllegalMonitorStateException IllegalStateException
IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal
InstantiationError InstantiationException Integer InternalError InterruptedException Iterable
LayerInstantiationException LinkageError Long MatchException Math Module ModuleLayer NegativeArraySizeException
NoClassDefFoundError NoSuchFieldError NoSuchFieldException NoSuchMethodError NoSuchMethodException
NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder
ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission
SafeVarargs ScopedValue SecurityException SecurityManager Short StackOverflowError StackTraceElement StackWalker
StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException SuppressWarnings System Thread
ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError
UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError Void
"""
"""The types of `java.lang`, up to Java 21."""

IMPORTED: Final = """
BigDecimal BigInteger Builder IOException InputStream List LocalDate OffsetDateTime Optional
"""
"""What generated files import from elsewhere."""

MEMBERS: Final = """
asForm build builder changes clone equals finalize fromJson fromXml getClass hashCode minimal notify notifyAll
objectType other otherProperties read sample schema toBuilder toJson toJsonBytes toJsonObject toString toXml toXmlBytes
validate wait writeJson writeXml
"""
"""What the classes have themselves, and `java.lang.Object` before them."""
